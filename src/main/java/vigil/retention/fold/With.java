package vigil.retention.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.retention.fold.KeptCase.File;
import vigil.retention.fold.KeptCase.Hold;
import vigil.retention.fold.KeptCase.Proposal;

/** The same case with something changed. */
final class With {

    private With() {}

    static KeptCase closed(KeptCase c, @Nullable LocalDate closedOn) {
        return new KeptCase(
                c.number(), c.establishment(), c.provinceCode(), c.occurredOn(), c.severity(), closedOn, c.mergedInto(),
                c.victims(), c.files(), c.left(), c.proposals(), c.holds());
    }

    static KeptCase files(KeptCase c, List<File> files) {
        long left = files.stream().filter(file -> !file.destroyed()).count();
        return new KeptCase(
                c.number(), c.establishment(), c.provinceCode(), c.occurredOn(), c.severity(), c.closedOn(),
                c.mergedInto(), c.victims(), files, left, c.proposals(), c.holds());
    }

    static KeptCase proposals(KeptCase c, List<Proposal> proposals) {
        return new KeptCase(
                c.number(), c.establishment(), c.provinceCode(), c.occurredOn(), c.severity(), c.closedOn(),
                c.mergedInto(), c.victims(), c.files(), c.left(), proposals, c.holds());
    }

    static KeptCase holds(KeptCase c, List<Hold> holds) {
        return new KeptCase(
                c.number(), c.establishment(), c.provinceCode(), c.occurredOn(), c.severity(), c.closedOn(),
                c.mergedInto(), c.victims(), c.files(), c.left(), c.proposals(), holds);
    }

    static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
