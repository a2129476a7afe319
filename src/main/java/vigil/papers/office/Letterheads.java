package vigil.papers.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.Registration;
import vigil.law.Authorities;
import vigil.law.Authorities.Part;
import vigil.law.Law;
import vigil.law.Places;

/** Under which names, symbol and capacity an office issues a document on a day; the names are those of that day. */
@Component
public class Letterheads {

    private final Law law;
    private final Book book = Book.read();

    Letterheads(Law law) {
        this.law = law;
    }

    /** The abbreviations by date. */
    record Book(List<Bureau> ministry, List<Bureau> centralDepartment, List<Bureau> provincialDepartment) {

        static Book read() {
            try (InputStream in = Book.class.getResourceAsStream("/papers/offices.yaml")) {
                return YAMLMapper.builder().build().readValue(in, Book.class);
            } catch (IOException e) {
                throw new UncheckedIOException("the list of offices cannot be read", e);
            }
        }
    }

    /**
     * What an office puts on a document.
     *
     * @param issuer superior body first; a long name has a line break
     * @param suffix of the symbol, after the number
     * @param place địa danh
     * @param capacity the lines above the signature
     */
    public record Letterhead(List<String> issuer, String suffix, String place, List<String> capacity) {}

    /** The letterhead of an office on a day for a kind of document signed in a capacity. */
    public Letterhead of(String office, LocalDate day, PaperKind kind, Capacity capacity) {
        return office.equals(Registration.CENTRAL)
                ? central(day, kind, capacity)
                : provincial(office, day, kind, capacity);
    }

    /** Whether there is or was such an office. */
    public boolean known(String office) {
        return office.equals(Registration.CENTRAL) || law.places().all().stream().anyMatch(unit -> unit.code().equals(office));
    }

    /** The name of an office on a day, for lists. */
    public String name(String office, LocalDate day) {
        if (office.equals(Registration.CENTRAL)) return named(Part.CENTRAL_DEPARTMENT, day);
        return named(Part.PROVINCIAL_DEPARTMENT, day) + " " + unit(office, day);
    }

    /** The province or city of a code with what it is: "tỉnh Đồng Nai", "thành phố Hà Nội". */
    public String unit(String code, LocalDate day) {
        return law.places()
                .unit(code, day)
                .map(unit -> (unit.city() ? "thành phố " : "tỉnh ") + unit.name())
                .orElse(code);
    }

    private Letterhead central(LocalDate day, PaperKind kind, Capacity capacity) {
        Bureau ministry = Bureau.on(book.ministry(), day);
        Bureau department = Bureau.on(book.centralDepartment(), day);
        String ministryName = inTwo(upper(named(Part.MINISTRY, day)));
        String departmentName = upper(named(Part.CENTRAL_DEPARTMENT, day));
        boolean own = capacity == Capacity.HEAD || capacity == Capacity.DEPUTY;
        List<String> issuer = own ? List.of(ministryName, departmentName) : List.of(ministryName);
        String symbol = own
                ? symbol(kind, department.abbreviation(), String.valueOf(department.unit()))
                : symbol(kind, ministry.abbreviation(), department.abbreviation());
        List<String> lines = switch (capacity) {
            case HEAD -> List.of(department.head());
            case DEPUTY -> List.of("KT. " + department.head(), department.deputy());
            case BY_ORDER -> List.of("TL. " + ministry.head(), department.head() + " " + departmentName);
            case MINISTER -> List.of(ministry.head());
            case VICE_MINISTER -> List.of("KT. " + ministry.head(), ministry.deputy());
        };
        return new Letterhead(issuer, symbol, "Hà Nội", lines);
    }

    private Letterhead provincial(String code, LocalDate day, PaperKind kind, Capacity capacity) {
        Bureau department = Bureau.on(book.provincialDepartment(), day);
        Places places = law.places();
        List<String> issuer = List.of(
                "ỦY BAN NHÂN DÂN\n" + upper(unit(code, day)), inTwo(upper(named(Part.PROVINCIAL_DEPARTMENT, day))));
        List<String> lines = switch (capacity) {
            case HEAD -> List.of(department.head());
            case DEPUTY -> List.of("KT. " + department.head(), department.deputy());
            case BY_ORDER -> List.of("TL. " + department.head(), "TRƯỞNG PHÒNG");
            case MINISTER, VICE_MINISTER ->
                throw new IllegalArgumentException("a provincial department does not sign for the minister");
        };
        String symbol = symbol(kind, department.abbreviation(), String.valueOf(department.unit()));
        return new Letterhead(issuer, symbol, places.name(code, day), lines);
    }

    /** An official letter bears the issuing office and the drafting unit, every other kind its own abbreviation. */
    private static String symbol(PaperKind kind, String office, String unit) {
        String abbreviation = switch (kind) {
            case OFFICIAL_LETTER -> "";
            case TELEGRAM -> "CĐ-";
            case CONDOLENCE_LETTER -> "TC-";
            case EMPLOYER_TEAM, PROVINCIAL_TEAM, CENTRAL_TEAM -> "QĐ-";
            case EMPLOYER_MINUTES, MINUTES, ANNOUNCEMENT -> "BB-";
            case QUICK_REPORT -> "BC-";
        };
        return kind == PaperKind.OFFICIAL_LETTER ? office + "-" + unit : abbreviation + office;
    }

    private String named(Part part, LocalDate day) {
        Authorities authorities = law.authorities();
        return authorities.on(part, day).name().vi();
    }

    /** A long name stands in two lines. */
    private static String inTwo(String name) {
        return name.replace(" - ", " -\n");
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
