package vigil.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.words;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentRule;
import vigil.accident.ClosureEvent.ClosureRequested;
import vigil.accident.ClosureEvent.DestructionProposed;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperEvent.PaperChecked;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.PaperCommand.PaperKind;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.kernel.Rule;
import vigil.law.Law;
import vigil.people.Person;
import vigil.people.PersonCommand;
import vigil.people.PersonDecider;
import vigil.people.PersonEvent;
import vigil.people.PersonEvent.ErasureRequested;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.people.PersonRule;
import vigil.testing.Example;
import vigil.testing.Filled;

/**
 * Where one person is not enough: every command is given at every stage of a case by the one who did what came before and by somebody
 * else, and a rule that refuses only the first is a rule of four eyes. The table is kept beside those of the rights and is approved like
 * them; roles take no part in it, since a person of two roles has still only two eyes.
 */
class SecondPersonTest {

    private static final Actor SAME = Example.OFFICER;
    private static final Actor ANOTHER = Actor.of("another", Role.LEADER);
    private static final Pattern FOUR_EYES = Pattern.compile("[A-Z]+ER_MUST_NOT_(BE_[A-Z]+ER|CONFIRM)");

    /** What the stages call their parts. */
    private static final Map<String, String> IDS = Map.of(
            "letterId", "l1", "directiveId", "d1", "demandId", "1", "paperId", "p1", "victimId", "v1", "relativeId", "r1",
            "proposalId", "t1");

    private static final Example DRAFTED = aFatalAccident()
            .and(new PaperDrafted(
                    "p1", PaperKind.OFFICIAL_LETTER, "central", "trích yếu", Urgency.NORMAL, List.of("Sở"), List.of("Lưu: VT"),
                    words("Nội dung"), null, null, SAME.id()));

    /** Everything up to here was done by the same person, as far as it asks for a second one later. */
    private static final List<Example> STAGES = List.of(
            aFatalAccident().withAFamilyToWriteTo().withLetterDrafted(),
            aFatalAccident().withAFamilyToWriteTo().withLetterChecked(),
            aFatalAccident().withDirectiveDrafted(),
            aFatalAccident().withDirectiveSent().graded("1", Grade.values()[0]),
            DRAFTED,
            DRAFTED.and(new PaperChecked("p1", null, Example.COLLEAGUE.id())),
            aFatalAccident().and(new ClosureRequested(SAME.id(), List.of())),
            aFatalAccident().closed().and(new DestructionProposed("t1", List.of(), SAME.id(), words("hết hạn"))));

    private static final List<PersonEvent> ERASURE_ASKED_FOR = List.of(
            new PersonRegistered(
                    "person-1", "70-2024-0001", "70", LocalDate.of(2024, 5, 1), Confidential.of("Người Giả Định"), 1990,
                    PersonCommand.Sex.FEMALE, "VN", null, null, null),
            new ErasureRequested("Luật 91/2025/QH15", Confidential.of("theo đơn"), SAME.id(), null, null));

    private final PersonDecider people = new PersonDecider(Law.load());

    @Test
    void the_table_says_of_every_command_whether_one_person_is_enough() throws IOException {
        Map<String, TreeSet<String>> rows = new TreeMap<>();
        Family.records(AccidentCommand.class).forEach(type -> rows.put(Names.of(type), ofTheCase(type)));
        Family.records(PersonCommand.class).forEach(type -> rows.put(Names.of(type), ofThePerson(type)));
        StringBuilder table = new StringBuilder("# Which commands need a second person, and the rule that says so\n\n| | |\n|---|---|\n");
        rows.forEach((command, rules) -> table.append("| ").append(command).append(" | ")
                .append(rules.isEmpty() ? "" : String.join(", ", rules)).append(" |\n"));
        long needing = rows.values().stream().filter(rules -> !rules.isEmpty()).count();
        System.out.println("four eyes: " + needing + " of " + rows.size() + " commands");
        Path file = Path.of("src/test/resources/rights/second-person.md");
        if (Boolean.getBoolean("vigil.approve")) Files.writeString(file, table);
        assertThat(table.toString()).isEqualTo(Files.readString(file));
    }

    @Test
    void no_rule_of_four_eyes_is_left_untried() {
        TreeSet<String> found = new TreeSet<>();
        Family.records(AccidentCommand.class).forEach(type -> found.addAll(ofTheCase(type)));
        Family.records(PersonCommand.class).forEach(type -> found.addAll(ofThePerson(type)));
        List<String> said = Stream.<Rule>concat(Arrays.stream(AccidentRule.values()), Arrays.stream(PersonRule.values()))
                .filter(rule -> FOUR_EYES.matcher(((Enum<?>) rule).name()).matches())
                .map(rule -> Names.of((Enum<?>) rule))
                .distinct()
                .toList();
        assertThat(said).hasSizeGreaterThan(3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(said);
    }

    private static TreeSet<String> ofTheCase(Class<? extends AccidentCommand> type) {
        TreeSet<String> rules = new TreeSet<>();
        for (Example stage : STAGES) {
            AccidentCommand command = filled(type);
            Refused same = stage.by(SAME).when(command).refused();
            Refused other = stage.by(ANOTHER).when(command).refused();
            onlyTheSame(same, other).ifPresent(rules::add);
        }
        return rules;
    }

    private TreeSet<String> ofThePerson(Class<? extends PersonCommand> type) {
        TreeSet<String> rules = new TreeSet<>();
        onlyTheSame(refused(filled(type), SAME), refused(filled(type), ANOTHER)).ifPresent(rules::add);
        return rules;
    }

    private Refused refused(PersonCommand command, Actor by) {
        Optional<Person> person = people.initial();
        for (PersonEvent event : ERASURE_ASKED_FOR) person = people.evolve(person, event);
        try {
            people.decide(person, command, new Occasion("person-1", by, Instant.parse("2050-01-01T00:00:00Z")));
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    /** A rule of being the same person; that only the holder of a thing may hand it over is the opposite of it. */
    private static Optional<String> onlyTheSame(Refused same, Refused other) {
        if (same == null || (other != null && other.rule() == same.rule())) return Optional.empty();
        return FOUR_EYES.matcher(((Enum<?>) same.rule()).name()).matches() ? Optional.of(same.ruleName()) : Optional.empty();
    }

    private static <C extends Command> C filled(Class<C> type) {
        C command = Filled.with(type);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = IDS.containsKey(components[i].getName())
                        ? IDS.get(components[i].getName())
                        : components[i].getAccessor().invoke(command);
            }
            var constructor =
                    type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill " + type, e);
        }
    }
}
