package vigil.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vigil.accident.Notice;
import vigil.accident.NoticeCommand;
import vigil.accident.PaperCommand;
import vigil.casefile.DirectiveView;
import vigil.casefile.FamilyView;
import vigil.casefile.Timeline;
import vigil.casefile.web.CommandMenu.Entry;
import vigil.duties.DutyView;
import vigil.kernel.Names;
import vigil.retention.CaseRetention;

/** The steps that may come next for a letter, a directive or a duty, of those the reader may take. */
public final class NextSteps {

    private final CommandMenu menu;

    NextSteps(CommandMenu menu) {
        this.menu = menu;
    }

    /** Where a step is taken; {@code label} is {@code null} for the page of a family, which says itself what may be done. */
    public record Step(String path, @Nullable String label) {}

    /** What would fulfil a duty or comes before that; nothing that the reader may not do now. */
    public List<Step> duty(DutyView duty) {
        String[] id = duty.duty().split(":", -1);
        List<Entry> entries = switch (id[0]) {
            case "scene" -> offered("send-to-scene");
            case "declaration", "commune-tells" -> offered("record-notice");
            case "open-investigation" -> offered("open-investigation");
            case "extension-request" -> offered("request-extension");
            case "publish-minutes" -> first("publish-minutes", "hold-announcement", "record-findings", "open-investigation");
            case "send-minutes" -> offered("send-minutes");
            case "police-file" -> offered("receive-police-file");
            case "review" -> offered("reopen-investigation");
            case "demand" -> first("grade-answer", "record-answer", "acknowledge-directive");
            case "recheck" -> offered("record-recheck");
            case "closure" -> first("approve-closure", "request-closure");
            default -> List.of();
        };
        if (id[0].equals("quick-report")) return quickReport(duty.number());
        if (id[0].equals("letter") || id[0].equals("put-right")) return family(duty);
        return entries.stream().map(entry -> step(duty.number(), entry, about(id))).toList();
    }

    /** Letters are written on the family's own page, which names what stands in their way. */
    private List<Step> family(DutyView duty) {
        boolean mayWrite = menu.open().containsKey(Names.of(Timeline.Group.CONDOLENCE));
        if (duty.subject() == null || !mayWrite) return List.of();
        return List.of(new Step("/families/" + duty.number() + "/" + duty.subject(), null));
    }

    /** It is taken in as a notice on form XIII, or drafted here and signed: either fulfils the duty. */
    private List<Step> quickReport(String number) {
        List<Step> steps = new ArrayList<>();
        menu.find(Names.of(NoticeCommand.RecordNotice.class))
                .ifPresent(taken -> steps.add(
                        new Step(step(number, taken, null).path() + "?form=" + Names.of(Notice.Form.XIII), taken.label())));
        menu.find(Names.of(PaperCommand.DraftPaper.class))
                .ifPresent(drafted -> steps.add(new Step(
                        "/accidents/" + number + "/documents/new?kind=" + Names.of(PaperCommand.PaperKind.QUICK_REPORT),
                        drafted.label())));
        return steps;
    }

    private static @Nullable String about(String... id) {
        boolean ofDirective = id[0].equals("demand") || id[0].equals("recheck");
        return ofDirective && id.length > 1 ? id[1] : null;
    }

    private static Step step(String number, Entry entry, @Nullable String directiveId) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/accidents").pathSegment(number, "commands", entry.name());
        if (directiveId != null) path.queryParam("directiveId", directiveId);
        return new Step(path.build().encode().toUriString(), entry.label());
    }

    /** What may be done with a letter. */
    public List<Entry> letter(FamilyView.Letter letter) {
        List<Entry> owed = letter.followUpNeeded() ? offered("let-letter-stand") : List.of();
        return Stream.concat(further(letter).stream(), owed.stream()).toList();
    }

    private List<Entry> further(FamilyView.Letter letter) {
        return switch (letter.state()) {
            case DRAFTED -> offered("check-letter", "withdraw-letter");
            case CHECKED -> offered("sign-letter", "withdraw-letter");
            case SIGNED -> offered("send-letter", "withdraw-letter");
            case SENT -> offered("record-delivery", "record-return");
            case DELIVERED, RETURNED, WITHDRAWN -> List.of();
        };
    }

    /** What may be done with a directive. */
    public List<Entry> directive(DirectiveView directive) {
        return switch (directive.state()) {
            case DRAFTED -> offered("sign-directive", "withdraw-directive");
            case SIGNED -> offered("send-directive");
            case SENT -> offered("acknowledge-directive", "record-answer", "remind");
            case ACKNOWLEDGED ->
                offered("record-answer", "grade-answer", "confirm-grade", "verify-on-site", "remind", "close-directive");
            case CLOSED -> offered("record-recheck");
            case WITHDRAWN -> List.of();
        };
    }

    /** What may be done about the keeping of the files; nothing is proposed while none is ready to go. */
    public List<Entry> files(CaseRetention retention) {
        return retention.readyFiles() > 0 ? offered("propose-destruction", "hold-files") : offered("hold-files");
    }

    /** What may be done with an undecided proposal to destroy files. */
    public List<Entry> destruction() {
        return offered("approve-destruction", "refuse-destruction", "withdraw-destruction");
    }

    /** What may be done with a hold on files. */
    public List<Entry> hold() {
        return offered("lift-hold");
    }

    private List<Entry> first(String... commands) {
        return offered(commands).stream().limit(1).toList();
    }

    private List<Entry> offered(String... commands) {
        return Stream.of(commands).map(menu::find).flatMap(Optional::stream).toList();
    }
}
