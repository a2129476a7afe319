package vigil.desk.web.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.casefile.CaseView;
import vigil.casefile.DirectiveView;
import vigil.casefile.FamilyView.Letter;
import vigil.casefile.FamilyView.Relative;
import vigil.casefile.FileView;
import vigil.casefile.SealedText;
import vigil.casefile.VictimView;
import vigil.desk.web.forms.FormInput.Choice;
import vigil.kernel.Names;
import vigil.law.CodeLists;
import vigil.law.Law;
import vigil.fields.FormField;
import vigil.web.Filled;
import vigil.web.Wording;

/** What may be chosen in a field that an enum does not say: things of the case, and codes of the law on a day. */
final class Choices {

    private static final Set<String> THINGS = Set.of(
            "victimId", "relativeId", "letterId", "directiveId", "demandId", "expertiseId", "fileId", "holdId", "proposalId");

    private static final int WORDS_OF_A_DEMAND = 60;
    private static final int DIGITS_OF_A_HASH = 12;

    private final Law law;
    private final LocalDate day;
    private final @Nullable CaseView view;
    private final Filled filled;
    private final Wording words;

    /**
     * Choices of a case, or of a new one.
     *
     * @param day the day of the accident, on which the codes must hold
     * @param filled what is written already: demands are those of the directive that is named
     */
    Choices(LocalDate day, @Nullable CaseView view, Filled filled, Wording words) {
        this.law = Law.load();
        this.day = day;
        this.view = view;
        this.filled = filled;
        this.words = words;
    }

    /** The choices of a field; none when it is written freely, or when the case has nothing of the kind. */
    List<Choice> of(FormField field) {
        List<Choice> coded = coded(field);
        if (view == null || !coded.isEmpty()) return coded;
        return isUpload(field) ? uploaded() : ofCase(field.name(), view);
    }

    /** Whether a thing of the case is named here, so that nothing can be written even when there is none. */
    boolean isThing(FormField field) {
        return view != null && THINGS.contains(field.name());
    }

    /** What is attached is there already; what is to be attached is none of it. */
    private static boolean isUpload(FormField field) {
        return field.labels().contains("command." + Names.of(AttachFile.class) + ".fileId");
    }

    private List<Choice> uploaded() {
        String given = filled.of("fileId");
        return given.isEmpty() ? List.of() : List.of(new Choice(given, words.say("form.just-uploaded"), false));
    }

    private List<Choice> coded(FormField field) {
        return switch (field.name()) {
            case "provinceCode" -> law.places().on(day).stream()
                    .map(unit -> new Choice(unit.code(), unit.name(), false))
                    .toList();
            case "type" -> codes(CodeLists.Kind.ESTABLISHMENT_TYPE);
            case "sector" -> codes(CodeLists.Kind.SECTOR);
            case "injuringFactor" -> codes(CodeLists.Kind.INJURING_FACTOR);
            case "mainCause", "causes" -> codes(CodeLists.Kind.CAUSE);
            case "injuries" -> codes(CodeLists.Kind.INJURY);
            default -> List.of();
        };
    }

    private List<Choice> codes(CodeLists.Kind list) {
        return law.codes().on(list, day).stream()
                .map(entry -> new Choice(entry.code(), entry.name().in(words.language()), false))
                .toList();
    }

    private List<Choice> ofCase(String field, CaseView of) {
        return switch (field) {
            case "victimId" -> choices(
                    of.victims().stream().filter(victim -> victim.withdrawn() == null),
                    VictimView::victimId,
                    this::victim);
            case "relativeId" -> choices(
                    of.families().relatives().stream().filter(relative -> relative.withdrawn() == null),
                    Relative::relativeId,
                    this::relative);
            case "letterId" -> choices(of.families().letters().stream(), Letter::letterId, this::letter);
            case "directiveId" -> choices(of.directives().stream(), DirectiveView::directiveId, DirectiveView::subject);
            case "demandId" -> demands(of);
            case "expertiseId" -> of.investigation().expertise().stream()
                    .map(one -> new Choice(one.expertiseId(), one.expertiseId() + " · " + one.body(), false))
                    .toList();
            case "fileId" -> of.files().stream().map(this::file).toList();
            case "fileIds", "holdId", "proposalId" -> ofRetention(field, of);
            default -> List.of();
        };
    }

    /** Files that are not destroyed, holds that are not lifted, proposals that are not decided. */
    private List<Choice> ofRetention(String field, CaseView of) {
        return switch (field) {
            case "fileIds" -> of.files().stream()
                    .filter(file -> of.closure().destroyed(file.fileId()) == null)
                    .map(this::file)
                    .toList();
            case "holdId" -> of.closure().holding().stream()
                    .map(one -> new Choice(one.holdId(), one.holdId() + " · " + one.reference(), false))
                    .toList();
            default -> of.closure().destructions().stream()
                    .filter(one -> one.decided() == null)
                    .map(one -> new Choice(one.proposalId(), one.proposalId() + " · " + one.trace().by(), false))
                    .toList();
        };
    }

    private Choice file(FileView file) {
        String label = words.of(file.kind()) + " · " + file.sha256().substring(0, DIGITS_OF_A_HASH);
        return new Choice(file.fileId(), label, false);
    }

    private static <T> List<Choice> choices(Stream<T> all, Function<T, String> id, Function<T, String> label) {
        return all.map(one -> new Choice(id.apply(one), id.apply(one) + " · " + label.apply(one), false)).toList();
    }

    private String victim(VictimView victim) {
        return name(victim.name()) + victim.occupation() + ", " + words.of(victim.condition());
    }

    private String relative(Relative relative) {
        return name(relative.name()) + relative.relation() + " (" + relative.victimId() + ")";
    }

    private String letter(Letter letter) {
        return words.of(letter.state()) + " (" + letter.relativeId() + ")";
    }

    private List<Choice> demands(CaseView of) {
        String directive = filled.of("directiveId");
        List<Choice> demands = new ArrayList<>();
        of.directives().stream()
                .filter(one -> directive.isEmpty() || one.directiveId().equals(directive))
                .forEach(one -> one.demands().forEach(demand -> demands.add(new Choice(
                        demand.demandId(),
                        one.directiveId() + "/" + demand.demandId() + " · " + shortened(name(demand.text())),
                        false))));
        return demands;
    }

    private static String name(@Nullable SealedText text) {
        return text == null || text.text() == null ? "" : text.text() + " · ";
    }

    private static String shortened(String text) {
        return text.length() <= WORDS_OF_A_DEMAND ? text : text.substring(0, WORDS_OF_A_DEMAND) + "…";
    }
}
