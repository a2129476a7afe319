package vigil.law.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.law.Authorities;
import vigil.law.Law.Edition;
import vigil.law.Law.OfficeFile;
import vigil.law.rules.Rulebook;
import vigil.law.rules.Sheet;
import vigil.law.rules.Table;

/** The files of the law as they are read: the shipped ones, each with the rows that the office has added to it. */
public final class LawFiles {

    private static final String RULES = "rules.yaml";
    private static final String CALENDAR = "calendar.yaml";
    private static final String AUTHORITIES = "authorities.yaml";
    private static final String PROVINCES = "provinces.csv";
    private static final String CODES = "codes/";

    private final Map<String, Object> sheets = new HashMap<>();
    private final Edition edition;
    private List<Table.Row> provinces;
    private Rulebook rulebook;

    private LawFiles(Texts shipped, Texts office) {
        shipped.texts().forEach((name, text) -> {
            if (name.endsWith(".yaml")) sheets.put(name, Objects.requireNonNull(Sheet.parse(text)));
        });
        provinces = Table.rows(shipped.text(PROVINCES));
        rulebook = Rulebook.of(sheet(RULES), sheet("shown.yaml"));
        List<OfficeFile> files = new ArrayList<>();
        Faults.each(office.names(), name -> files.add(new OfficeFile(
                name,
                office.hash(name),
                add(name, office.text(name)).stream().map(Entry::row).toList())));
        edition = new Edition(fingerprint(shipped, office), List.copyOf(files));
    }

    /** The files of the program alone. */
    public static LawFiles shipped() {
        return new LawFiles(Texts.shipped(), Texts.NONE);
    }

    /**
     * The files of the program with the rows of a folder.
     *
     * @throws vigil.law.LegalRule.BadRow rows cannot be used: the first of them, with the words of all
     */
    public static LawFiles withOffice(Path folder) {
        return new LawFiles(Texts.shipped(), Texts.in(folder));
    }

    /** What a YAML file says. */
    public Sheet sheet(String name) {
        return Sheet.of(name, sheets.get(name));
    }

    /** The rows of a comma-separated file. */
    public List<Table.Row> rows(String name) {
        if (!name.equals(PROVINCES)) throw new IllegalArgumentException("no table " + name);
        return provinces;
    }

    /** All rules and settings with their versions. */
    public Rulebook rulebook() {
        return rulebook;
    }

    public Edition edition() {
        return edition;
    }

    /** Adds the rows of one file of the office and says which they are. */
    private List<Entry> add(String name, String text) {
        if (name.equals(PROVINCES)) {
            ProvinceRows rows = ProvinceRows.read(text);
            provinces = rows.addedTo(provinces);
            return rows.entries();
        }
        Entry all = Entry.file(name, text);
        if (name.equals(RULES)) {
            RuleRows rows = new RuleRows(all, Authorities.of(sheet(AUTHORITIES)));
            rulebook = rows.addedTo(rulebook);
            return rows.entries();
        }
        return switch (name) {
            case CALENDAR -> new CalendarRows(all).addTo(shipped(name));
            case AUTHORITIES -> new AuthorityRows(all).addTo(shipped(name));
            default -> new CodeRows(all).addTo(shipped(name));
        };
    }

    /** The mapping of a shipped file, which may be added to. */
    @SuppressWarnings("unchecked") // YAML has no other mappings than those of texts
    private Map<String, Object> shipped(String name) {
        return (Map<String, Object>) Objects.requireNonNull(sheets.get(name));
    }

    /** The names of files that an office may write, apart from what its own notes are called. */
    static boolean mayBeAdded(String name) {
        return List.of(RULES, CALENDAR, AUTHORITIES, PROVINCES).contains(name) || name.startsWith(CODES);
    }

    /** As {@code sha256sum} prints the files, those of the office below {@code office/}; and the hash of that. */
    private static String fingerprint(Texts shipped, Texts office) {
        Map<String, String> hashes = new TreeMap<>();
        shipped.texts().keySet().forEach(name -> hashes.put(name, shipped.hash(name)));
        office.texts().keySet().forEach(name -> hashes.put("office/" + name, office.hash(name)));
        String lines = hashes.entrySet().stream()
                .map(one -> one.getValue() + "  " + one.getKey() + "\n")
                .collect(Collectors.joining());
        return Texts.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }
}
