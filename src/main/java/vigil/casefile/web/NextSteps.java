package vigil.casefile.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casefile.DirectiveView;
import vigil.casefile.FamilyView;
import vigil.casefile.web.CommandMenu.Entry;
import vigil.retention.CaseRetention;

/** The steps that may come next for a letter or a directive, of those the reader may take. */
public final class NextSteps {

    private final CommandMenu menu;

    NextSteps(CommandMenu menu) {
        this.menu = menu;
    }

    /** What may be done with a letter. */
    public List<Entry> letter(FamilyView.Letter letter) {
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

    private List<Entry> offered(String... commands) {
        return Stream.of(commands).map(menu::find).flatMap(Optional::stream).toList();
    }
}
