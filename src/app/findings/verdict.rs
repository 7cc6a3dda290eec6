//! Verdict of the region about a finding, and why.

use egui::{Button, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use super::scroll_into_view;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::session::action::BoardAction;
use crate::model::{FieldMark, Judgment, RecordRef};
use crate::report::Finding;
use crate::text::window;

/// Indent below the finding, in points.
const INDENT: f32 = 10.0;

/// Draws the verdicts below a note; the one that holds is taken back by its button, and can be explained.
pub(super) fn verdict_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, finding: &Finding, says: &str) {
    let lang = cx.lang;
    let now = finding.verdict.as_ref().map(|verdict| verdict.judgment);
    let remark = finding.verdict.as_ref().map_or("", |verdict| &verdict.remark);
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        for judgment in Judgment::ALL {
            let (name, on) = (judgment.say(lang), now == Some(judgment));
            let button = ui.add(Button::selectable(on, RichText::new(&name).small()).frame_when_inactive(true));
            button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, window::notes_judge(lang, says, &name)));
            scroll_into_view(&button);
            if button.clicked() {
                cx.outbox.push(BoardAction::Edit(finding.judge((!on).then_some(judgment), remark)));
            }
        }
    });
    if let Some(judgment) = now {
        remark_ui(cx, ui, finding, judgment, remark);
    }
    ui.add_space(4.0);
}

/// Draws the field for the remark; what is typed in it without leaving it is one step.
fn remark_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, finding: &Finding, judgment: Judgment, remark: &str) {
    let lang = cx.lang;
    let Some(verdict) = &finding.verdict else { return };
    let mut text = remark.to_owned();
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        let field = TextEdit::singleline(&mut text).hint_text(window::notes_remark(lang)).min_size(vec2(0.0, 24.0));
        let field = ui.add(field.desired_width(ui.available_width() - INDENT));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, window::notes_remark(lang)));
        scroll_into_view(&field);
        if field.changed() {
            let mark = FieldMark { record: Some(RecordRef::Verdict(verdict.id.clone())), field: "remark" };
            cx.outbox.push(BoardAction::Type(finding.judge(Some(judgment), &text), mark));
        }
        if field.lost_focus() {
            cx.outbox.push(BoardAction::FieldLeft);
        }
    });
}
