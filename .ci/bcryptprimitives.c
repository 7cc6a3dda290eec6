/* Stand-in for a DLL of Windows that Wine 8 lacks, with the one function that Rust's standard library asks of it. For windows.sh only; it
 * is in no package. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

/* Fills with random bytes, in parts as large as the other function takes. */
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
    while (length > 0) {
        ULONG part = length > 0x10000 ? 0x10000 : (ULONG)length;
        if (!SystemFunction036(data, part))
            return FALSE;
        data += part;
        length -= part;
    }
    return TRUE;
}

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    (void)instance, (void)reason, (void)reserved;
    return TRUE;
}
