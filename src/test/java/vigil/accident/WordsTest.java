package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.kernel.Family;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Names;
import vigil.kernel.Rule;
import vigil.law.Law;
import vigil.people.PersonCommand;
import vigil.people.PersonEvent;
import vigil.people.PersonRule;

/** Everything the office can say about an accident or a person has its words in both languages. */
class WordsTest {

    private static final Path I18N = Path.of("src/main/resources/i18n");
    private static final List<Class<? extends Record>> MESSAGES = Stream.of(
                    Family.records(AccidentCommand.class),
                    Family.records(AccidentEvent.class),
                    Family.records(PersonCommand.class),
                    Family.records(PersonEvent.class))
            .<Class<? extends Record>>flatMap(records -> records.map(type -> type.asSubclass(Record.class)))
            .toList();

    @Test
    void every_command_event_rule_and_item_has_its_words() {
        Stream<String> names = Stream.of(
                        named("command.", Family.records(AccidentCommand.class)),
                        named("command.", Family.records(PersonCommand.class)),
                        named("event.", Family.records(AccidentEvent.class)),
                        named("event.", Family.records(PersonEvent.class)),
                        refusals(AccidentRule.values()),
                        refusals(PersonRule.values()),
                        Law.load().checklist().items().stream().map(item -> "checklist." + item.id()))
                .flatMap(all -> all);
        assertSaid(names.collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_field_of_a_command_and_every_code_has_its_words() {
        Set<String> keys = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        MESSAGES.forEach(message -> collect(message, isCommand(message), keys, seen));
        assertThat(keys).contains("field.injuringFactor", "code.severity.fatal", "code.file-letter.đ");
        assertSaid(keys);
    }

    @Test
    void both_languages_say_the_same_things_and_every_sentence_can_be_filled() {
        for (String room : List.of("accident", "people")) {
            Properties vietnamese = read(room + ".properties");
            Properties english = read(room + "_en.properties");
            assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
            Stream.of(vietnamese, english).forEach(words -> words.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("refusal."))
                    .map(words::getProperty)
                    .forEach(sentence -> assertThat(new MessageFormat(sentence, Locale.ROOT).format(new Object[] {
                                1, 2, 3, 4, 5, 6, 7, 8
                            }))
                            .as(sentence)
                            .doesNotContain("{")
                            .endsWith(".")));
        }
    }

    @Test
    void every_rule_is_used() {
        String code = rules();
        assertThat(Stream.<Rule>concat(Arrays.stream(AccidentRule.values()), Arrays.stream(PersonRule.values()))
                        .map(Rule::name)
                        .filter(name -> !code.contains(name)))
                .isEmpty();
    }

    private static String rules() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("AccidentRule.java") && !file.endsWith("PersonRule.java"))
                    .map(WordsTest::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Class<?> type, boolean fields, Set<String> keys, Set<Class<?>> seen) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(FilledByServer.class)) continue;
            if (fields) keys.add("field." + component.getName());
            Class<?> of = element(component.getGenericType());
            if (of.isEnum()) {
                for (Object code : of.getEnumConstants()) {
                    keys.add("code." + Names.of(of) + "." + Names.of((Enum<?>) code));
                }
            }
            if (of.isRecord() && fields) collect(of, true, keys, seen);
            if (of.isRecord() && !fields && seen.add(of)) collect(of, false, keys, seen);
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : (Class<?>) type;
    }

    private static boolean isCommand(Class<?> message) {
        return vigil.kernel.Command.class.isAssignableFrom(message);
    }

    private static Stream<String> named(String prefix, Stream<? extends Class<?>> types) {
        return types.map(type -> prefix + Names.of(type));
    }

    private static Stream<String> refusals(Rule[] rules) {
        return Arrays.stream(rules).map(rule -> "refusal." + rule.broken().ruleName());
    }

    private static void assertSaid(Set<String> keys) {
        for (String language : List.of("", "_en")) {
            Set<String> said = new HashSet<>(read("accident" + language + ".properties").stringPropertyNames());
            said.addAll(read("people" + language + ".properties").stringPropertyNames());
            assertThat(keys.stream().filter(key -> !said.contains(key))).as("words" + language).isEmpty();
        }
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(I18N.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
