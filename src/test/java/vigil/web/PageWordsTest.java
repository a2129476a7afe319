package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages speak two languages: every key they use has words in both, and no words stand in the templates themselves. */
class PageWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");
    private static final Pattern GIVEN = Pattern.compile("^([a-zA-Z0-9][\\w.-]*) *=");
    private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([a-z][\\w.-]*[\\w])\"");
    private static final Pattern NOT_SHOWN = Pattern.compile("(?s)<!--.*?-->|<script.*?</script>|<style.*?</style>|<!DOCTYPE[^>]*>|\\sth:[\\w:-]+=\"[^\"]*\"");
    private static final Pattern TEXT = Pattern.compile(">([^<]*)<");
    private static final Pattern FIXED =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|value)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Set<String> NAMES = Set.of("Vigil", "SHA-256", "1", "2", "true", "false", "recorded", "happened");

    @Test
    void every_key_of_a_template_has_words_in_both_languages() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            collect(KEY, Files.readString(template), used);
        }
        assertThat(used).hasSizeGreaterThan(150);
        assertSpoken(used);
    }

    @Test
    void every_key_said_by_a_class_has_words_in_both_languages() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : files(Path.of("src/main/java/vigil"), ".java")) {
            String text = Files.readString(source);
            if (text.contains("vigil.web.Wording") || source.endsWith("Wording.java")) collect(SAID, text, used);
        }
        assertThat(used).isNotEmpty();
        used.removeIf(key -> key.endsWith("."));
        assertSpoken(used);
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        for (Path file : files(RESOURCES.resolve("i18n"), ".properties")) {
            if (file.toString().endsWith("_en.properties")) continue;
            Path english = Path.of(file.toString().replace(".properties", "_en.properties"));
            assertThat(read(english).stringPropertyNames()).as(file.toString()).isEqualTo(read(file).stringPropertyNames());
        }
    }

    @Test
    void no_key_is_given_words_twice() throws IOException {
        for (String language : List.of("", "_en")) {
            Set<String> seen = new TreeSet<>();
            List<String> twice = new ArrayList<>();
            for (Path file : files(RESOURCES.resolve("i18n"), ".properties")) {
                if (file.toString().endsWith("_en.properties") == language.isEmpty()) continue;
                try (Stream<String> lines = Files.lines(file)) {
                    lines.map(GIVEN::matcher)
                            .filter(Matcher::find)
                            .map(given -> given.group(1))
                            .filter(key -> !seen.add(key))
                            .forEach(key -> twice.add(file + ": " + key));
                }
            }
            assertThat(seen).hasSizeGreaterThan(1000);
            assertThat(twice).isEmpty();
        }
    }

    @Test
    void no_words_stand_in_the_templates() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            String html = NOT_SHOWN.matcher(Files.readString(template)).replaceAll("");
            Set<String> words = new TreeSet<>();
            collect(TEXT, html, words);
            collect(FIXED, html, words);
            words.stream()
                    .map(String::strip)
                    .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                    .filter(text -> !NAMES.contains(text))
                    .forEach(text -> found.add(template + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    private static void assertSpoken(Set<String> keys) throws IOException {
        assertThat(keys).allSatisfy(key -> {
            assertThat(words("")).as("Vietnamese").contains(key);
            assertThat(words("_en")).as("English").contains(key);
        });
    }

    private static Set<String> words(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(RESOURCES.resolve("i18n"), ".properties")) {
            if (file.toString().endsWith("_en.properties") == language.isEmpty()) continue;
            keys.addAll(read(file).stringPropertyNames());
        }
        return keys;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) into.add(matcher.group(1));
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(suffix)).toList();
        }
    }
}
