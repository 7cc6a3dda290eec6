; Installer for the user who runs it, without administrator rights. packaging/windows.sh passes VERSION, FILES (folder of what is
; installed), ICON, SIZE (in KiB) and OUTPUT.
;
;   setup.exe /S               installs and asks nothing; with /D=FOLDER as the last argument into that folder
;   uninstall.exe /S           takes away what was installed. Boards, settings and unsaved work stay
;
; Exit codes: 0 done, 1 stopped by the user, 2 not possible (the program runs, or the system is too old)

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
; As large as both programs, which have much in common.
SetCompressorDictSize 128
SetDateSave off
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestLongPathAware true

!include MUI2.nsh
!include WinVer.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Schaubild"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\schaubild.exe"
!define CLASSES "Software\Classes"
!define PROGID "Schaubild.Board"

Name "Schaubild"
Caption "Schaubild ${VERSION}"
BrandingText "Schaubild ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Schaubild"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\schaubild.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_INSTFILES
; The first is taken where Windows speaks neither.
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "English"

LangString runs ${LANG_GERMAN} "Schaubild läuft noch. Bitte schließen Sie es und beginnen Sie noch einmal."
LangString runs ${LANG_ENGLISH} "Schaubild is still running. Please close it and begin again."
LangString too_old ${LANG_GERMAN} "Schaubild braucht Windows 10 oder neuer (64 Bit)."
LangString too_old ${LANG_ENGLISH} "Schaubild needs Windows 10 or newer (64 bit)."
LangString comment ${LANG_GERMAN} "Wer ist für wen wofür zuständig?"
LangString comment ${LANG_ENGLISH} "Who is responsible for whom, and for what?"

VIProductVersion "${VERSION}.0"
!macro version LANG DESCRIPTION
  VIAddVersionKey /LANG=${LANG} "ProductName" "Schaubild"
  VIAddVersionKey /LANG=${LANG} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANG} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANG} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANG} "CompanyName" "The Schaubild authors"
  VIAddVersionKey /LANG=${LANG} "LegalCopyright" "MIT OR Apache-2.0"
!macroend
!insertmacro version ${LANG_GERMAN} "Schaubild einrichten"
!insertmacro version ${LANG_ENGLISH} "Schaubild setup"

; A program that runs cannot be written to.
!macro stop_if_running
  ${If} ${FileExists} "$INSTDIR\schaubild.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\schaubild.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(runs)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; The shell reads anew what opens which files.
!macro tell_shell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(too_old)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro stop_if_running
  SetOutPath "$INSTDIR"
  File "${FILES}\schaubild.exe"
  File "${FILES}\schaubild-cli.exe"
  File "${FILES}\LIESMICH.txt"
  File "${FILES}\LIZENZEN.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ; Where the window begins to look for boards.
  SetOutPath "$DOCUMENTS"
  CreateShortCut "$SMPROGRAMS\Schaubild.lnk" "$INSTDIR\schaubild.exe" "" "" 0 SW_SHOWNORMAL "" "$(comment)"

  ; Boards are offered Schaubild by "Öffnen mit"; what opened .ron files before still does.
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "Schaubild-Board"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\schaubild.exe,0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\schaubild.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.ron\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\schaubild.exe" "FriendlyAppName" "Schaubild"
  WriteRegStr HKCU "${CLASSES}\Applications\schaubild.exe\SupportedTypes" ".ron" ""
  WriteRegStr HKCU "${CLASSES}\Applications\schaubild.exe\shell\open\command" "" '"$INSTDIR\schaubild.exe" "%1"'
  WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\schaubild.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Schaubild"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\schaubild.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Schaubild authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro tell_shell
SectionEnd

Section Uninstall
  SetShellVarContext current
  !insertmacro stop_if_running
  Delete "$INSTDIR\schaubild.exe"
  Delete "$INSTDIR\schaubild-cli.exe"
  Delete "$INSTDIR\LIESMICH.txt"
  Delete "$INSTDIR\LIZENZEN.txt"
  Delete "$INSTDIR\uninstall.exe"
  ; Only if nothing else lies there.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Schaubild.lnk"
  DeleteRegValue HKCU "${CLASSES}\.ron\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.ron\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.ron"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${CLASSES}\Applications\schaubild.exe"
  DeleteRegKey HKCU "${APP_PATH}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro tell_shell
SectionEnd
