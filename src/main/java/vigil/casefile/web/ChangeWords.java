package vigil.casefile.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.casefile.CaseView;
import vigil.casefile.Changes.Change;
import vigil.casefile.DirectiveView;
import vigil.casefile.SealedText;
import vigil.casefile.timeline.TimelineFile.Field;
import vigil.casefile.timeline.TimelineFile.Type;
import vigil.casefile.words.FieldWords;
import vigil.casefile.words.FieldWords.Days;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.web.Times;

/**
 * Says where two states of a case differ in the reader's words instead of by a path; the words for the values are those of the
 * timeline.
 */
@Component
public class ChangeWords {

    private static final List<String> FOLLOWS = List.of("closure.checklist.", "victimFiles.", "milestones.", "province.");

    private final FieldWords words;
    private final Times times;

    ChangeWords(FieldWords words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** A difference in words; {@code path} is its exact name. */
    public record Said(String label, @Nullable String before, @Nullable String after, String path) {}

    /**
     * All differences.
     *
     * @param following those of what the page computes from everything else; they come with nearly every event and would hide
     *     the rest
     */
    public record Differences(List<Said> changed, List<Said> following) {}

    /** A place in a case: its words, its path without the names of elements, and what stands there. */
    private record Place(List<String> label, String path, Class<?> type) {}

    /** The differences of a case, which says on which days its codes are to be read. */
    public Differences of(List<Change> changes, CaseView of) {
        LocalDate accident = of.facts().occurred().date();
        Precisions known = Precisions.of(changes, of);
        Map<Boolean, List<Said>> parts = changes.stream()
                .map(change -> of(change, new Days(accident, said(change.path(), of)), known))
                .collect(Collectors.partitioningBy(said -> FOLLOWS.stream().anyMatch(said.path()::startsWith)));
        return new Differences(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
    }

    Said of(Change change, Days days, Precisions known) {
        Place place = place(change.path());
        return new Said(
                String.join(" › ", place.label()),
                value(place, change.before(), days, known.before(change.path())),
                value(place, change.after(), days, known.after(change.path())),
                change.path());
    }

    /** From the outermost part to the field. */
    private Place place(String path) {
        List<String> label = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        Class<?> at = CaseView.class;
        boolean inList = false;
        for (String part : path.split("\\.", -1)) {
            RecordComponent component = inList ? null : component(at, part).orElse(null);
            label.add(component == null ? part : words.first("change." + part, "field." + part).orElse(part));
            inList = component != null && List.class.isAssignableFrom(component.getType());
            if (component == null) continue;
            plain.add(part);
            at = element(component.getGenericType());
        }
        return new Place(label, String.join(".", plain), at);
    }

    private @Nullable String value(Place place, @Nullable String value, Days days, @Nullable String precision) {
        if (value == null) return null;
        if (place.type() == SealedText.class) return text(value);
        String list = place.type().isEnum() ? Names.of(place.type()) : null;
        return words.value(new Field(place.path(), type(place.type()), list, value, null), days, precision);
    }

    /** What is not open says why, as everywhere. */
    private String text(String value) {
        return switch (value) {
            case "[hidden]" -> words.say("casefile.hidden");
            case "[erased]" -> words.say("casefile.erased");
            default -> value;
        };
    }

    private static Type type(Class<?> of) {
        if (of == boolean.class || of == Boolean.class) return Type.YES_NO;
        if (of.isEnum()) return Type.CODE;
        if (of == LocalDate.class) return Type.DATE;
        return of == Instant.class || of == OffsetDateTime.class ? Type.TIME : Type.TEXT;
    }

    /** A directive speaks of the units of the day on which it was drafted, the case itself of those of today. */
    private LocalDate said(String path, CaseView of) {
        return of.directives().stream()
                .filter(one -> path.startsWith("directives." + one.directiveId() + "."))
                .map(DirectiveView::steps)
                .filter(steps -> !steps.isEmpty())
                .map(steps -> VietNam.dateOf(steps.getFirst().trace().recordedAt()))
                .findFirst()
                .orElseGet(times::today);
    }

    private static Optional<RecordComponent> component(Class<?> record, String name) {
        return !record.isRecord()
                ? Optional.empty()
                : Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst();
    }

    private static Class<?> element(java.lang.reflect.Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
