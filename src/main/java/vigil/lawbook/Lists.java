package vigil.lawbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.kernel.Names;
import vigil.law.CodeLists;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.law.LegalRule;
import vigil.law.Places.Unit;
import vigil.law.Words;
import vigil.lawbook.CodeList.Code;

/** All lists of codes under their outside names: those of the report forms, severity, and provinces. */
public final class Lists {

    /** The list of severities, which the law keeps as rules. */
    public static final String SEVERITY = "severity";

    /** The list of provinces and centrally-run cities. */
    public static final String PROVINCE = "province";

    private static final String SEVERITY_RULE = "SEVERITY_";

    private final Law law;

    public Lists(Law law) {
        this.law = law;
    }

    /** The names of the lists. */
    public List<String> names() {
        return Stream.concat(Arrays.stream(Kind.values()).map(Names::of), Stream.of(SEVERITY, PROVINCE))
                .toList();
    }

    /** A list with only what holds on a day; empty when there is no such list. */
    public Optional<CodeList> on(String name, LocalDate day) {
        return all(name, day).map(list -> new CodeList(
                list.list(),
                list.on(),
                list.changedOn(),
                list.codes().stream().filter(code -> code.holdsOn(day)).toList()));
    }

    /** A list with the codes of all days. */
    public Optional<CodeList> all(String name, LocalDate day) {
        if (!names().contains(name)) return Optional.empty();
        List<Code> codes = codes(name);
        List<LocalDate> changes = codes.stream()
                .flatMap(code -> Stream.of(code.from(), code.to() == null ? null : code.to().plusDays(1)))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return Optional.of(new CodeList(name, day, changes, codes));
    }

    private List<Code> codes(String name) {
        return switch (name) {
            case SEVERITY -> law.rules().stream()
                    .filter(rule -> rule.id().startsWith(SEVERITY_RULE))
                    .map(Lists::severity)
                    .toList();
            case PROVINCE -> law.places().all().stream().map(Lists::province).toList();
            default -> Arrays.stream(Kind.values())
                    .filter(kind -> Names.of(kind).equals(name))
                    .flatMap(kind -> law.codes().all(kind).stream())
                    .map(Lists::code)
                    .toList();
        };
    }

    private static Code code(CodeLists.Entry entry) {
        return new Code(
                entry.code(),
                entry.name(),
                entry.parent(),
                entry.official(),
                entry.confirmed(),
                entry.validFrom(),
                entry.validTo());
    }

    private static Code severity(LegalRule rule) {
        String code = rule.id().substring(SEVERITY_RULE.length()).toLowerCase(java.util.Locale.ROOT);
        return new Code(code, rule.what(), null, true, rule.confirmed(), rule.validFrom(), rule.validTo());
    }

    /** The parent of a province that went into another is its successor. */
    private static Code province(Unit unit) {
        return new Code(
                unit.code(),
                new Words(unit.name(), unit.name()),
                unit.successor(),
                true,
                true,
                unit.validFrom(),
                unit.validTo());
    }
}
