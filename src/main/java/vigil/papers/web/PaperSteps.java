package vigil.papers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.Registration;
import vigil.commands.CommandDesk;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.papers.PaperView;
import vigil.papers.PaperView.PaperState;

/** What a reader may do with the documents of a case now. */
@Component
class PaperSteps {

    private static final Set<PaperKind> OF_A_PROVINCE = Set.of(PaperKind.PROVINCIAL_TEAM, PaperKind.QUICK_REPORT);

    private final CommandDesk desk;

    PaperSteps(CommandDesk desk) {
        this.desk = desk;
    }

    /** The commands that are open to an account, by name, and the kinds of paper that its office writes. */
    record Menu(Set<String> open, List<PaperKind> kinds, String office) {

        /** What may be done next with a document: names of commands. */
        public List<String> next(PaperView document) {
            boolean paper = document.documentId().startsWith("p");
            if (!paper || !document.office().equals(office)) return List.of();
            return switch (document.state()) {
                case DRAFTED -> offered("check-paper", "discard-paper");
                case CHECKED -> document.kind().employers()
                        ? offered("discard-paper")
                        : offered("sign-paper", "discard-paper");
                default -> List.of();
            };
        }

        /** Whether its words may still be changed. */
        public boolean revisable(PaperView document) {
            boolean draft = document.state() == PaperState.DRAFTED || document.state() == PaperState.CHECKED;
            return draft && document.office().equals(office) && !offered("revise-paper").isEmpty()
                    && document.documentId().startsWith("p");
        }

        /** In which ways a signed document may be amended by a paper. */
        public List<Amending> amendings(PaperView document) {
            boolean stands = document.state() == PaperState.SIGNED || document.state() == PaperState.CORRECTED;
            if (!stands || offered("draft-paper").isEmpty()) return List.of();
            return Arrays.stream(Amending.values())
                    .filter(how -> how != Amending.REPLACES || document.kind() != PaperKind.CONDOLENCE_LETTER)
                    .toList();
        }

        /** The kind of paper that amends a document in a way. */
        public PaperKind amendedBy(PaperView document, Amending how) {
            return how == Amending.REPLACES ? document.kind() : PaperKind.OFFICIAL_LETTER;
        }

        private List<String> offered(String... names) {
            return Arrays.stream(names).filter(open::contains).toList();
        }
    }

    Menu of(String number, Actor me) {
        String office = Registration.officeOf(me);
        Set<String> open = desk.options(number, me).stream()
                .filter(option -> option.hindrance() == null)
                .map(option -> Names.of(option.command()))
                .collect(Collectors.toSet());
        return new Menu(open, open.contains("draft-paper") ? kinds(office) : List.of(), office);
    }

    private static List<PaperKind> kinds(String office) {
        boolean central = office.equals(Registration.CENTRAL);
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind != PaperKind.CONDOLENCE_LETTER)
                .filter(kind -> central ? !OF_A_PROVINCE.contains(kind) : kind != PaperKind.CENTRAL_TEAM)
                .toList();
    }
}
