package vigil.accident.chapters;

import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;
import vigil.accident.NoticeEvent.CompetenceAssessed;
import vigil.accident.NoticeEvent.SeverityAssessed;
import vigil.law.Casualties;
import vigil.law.Level;
import vigil.law.Severity;

/** The severity last assessed, on which casualties, and the level that it demands; {@code null} until assessed. */
public record Assessment(@Nullable Severity severity, @Nullable Casualties casualties, @Nullable Level level) {

    public static final Assessment NONE = new Assessment(null, null, null);

    Assessment evolve(AccidentEvent event) {
        return switch (event) {
            case SeverityAssessed e -> new Assessment(e.severity(), e.casualties(), level);
            case CompetenceAssessed e -> new Assessment(severity, casualties, e.level());
            case NoticeEvent _, CondolenceEvent _, InvestigationEvent _, DirectiveEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }
}
