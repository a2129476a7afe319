package vigil.casefile.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.casefile.FactsView.Fact;
import vigil.casefile.SealedText;
import vigil.records.Parts;

/** The same record with every sealed text in it replaced by what a reader gets to see. */
final class Shown {

    private final UnaryOperator<SealedText> show;
    private final UnaryOperator<Fact> tell;

    Shown(UnaryOperator<SealedText> show, UnaryOperator<Fact> tell) {
        this.show = show;
        this.tell = tell;
    }

    <T> T of(T view) {
        @SuppressWarnings("unchecked") // a value is replaced by one of its own class
        T shown = (T) requireNonNull(value(view));
        return shown;
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case SealedText text -> show.apply(text);
            case Fact fact -> tell.apply(fact);
            case List<?> list -> list.stream().map(this::value).toList();
            case Record record when isOurs(record) -> record(record);
            case null, default -> value;
        };
    }

    /** Records of other rooms hold no sealed text of the case file. */
    private static boolean isOurs(Record record) {
        return record.getClass().getName().startsWith("vigil.casefile.");
    }

    private Record record(Record record) {
        return Parts.built(record, part -> value(part.of(record)));
    }
}
