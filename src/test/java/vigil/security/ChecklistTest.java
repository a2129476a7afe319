package vigil.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The list in {@code docs/security.md} is whole, and what it calls shown is shown by tests that are there, that nobody has switched
 * off, and that are in the ordinary run or marked as tests of long runs.
 */
class ChecklistTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");

    /** A test's name; one that is in long runs only is marked so behind it. */
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`( \\(long\\))?");

    /** The last section of each chapter of ASVS 4.0.3, and those that the standard has left out. */
    private static final int[] SECTIONS = {14, 10, 7, 3, 5, 4, 4, 3, 2, 3, 1, 6, 4, 5};
    private static final Set<String> LEFT_OUT = Set.of("V1.3", "V1.13");

    private record Row(String section, String how, String shown) {

        boolean isOpen() {
            return shown.startsWith("open") || shown.startsWith("does not apply");
        }
    }

    @Test
    void every_section_of_the_standard_has_a_row() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (int chapter = 1; chapter <= SECTIONS.length; chapter++) {
            for (int section = 1; section <= SECTIONS[chapter - 1]; section++) missing.add("V" + chapter + "." + section);
        }
        missing.removeAll(LEFT_OUT);
        rows().forEach(row -> missing.remove(row.section().split(" ")[0]));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_row_names_a_test_or_says_why_there_is_none() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(65);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.how()).as(row.section()).isNotBlank();
            assertThat(row.isOpen()).as(row.section()).isEqualTo(!TEST.matcher(row.shown()).find());
        });
    }

    @Test
    void every_test_named_in_the_document_is_there_and_is_run() throws IOException {
        Matcher names = TEST.matcher(Files.readString(DOCUMENT));
        Map<String, String> notRun = new TreeMap<>();
        int seen = 0;
        while (names.find()) {
            seen++;
            boolean saysLong = names.group(2) != null;
            Optional<Class<?>> test = test(names.group(1));
            if (test.isEmpty()) notRun.put(names.group(1), "is not there");
            else whyNot(test.get(), saysLong).ifPresent(why -> notRun.put(names.group(1), why));
        }
        assertThat(seen).isGreaterThan(60);
        assertThat(notRun).as("named and not run").isEmpty();
    }

    /** The judge itself: each kind of test that shows nothing in the ordinary run is found. */
    @Test
    void what_is_not_run_is_noticed() {
        assertThat(whyNot(ChecklistTest.class, false)).isEmpty();
        assertThat(whyNot(SwitchedOff.class, false)).contains("is disabled");
        assertThat(whyNot(OnlyLong.class, false)).contains("is run in long runs only, and the document does not say so: `OnlyLong` (long)");
        assertThat(whyNot(OnlyLong.class, true)).isEmpty();
        assertThat(whyNot(Nothing.class, false)).contains("has no test that is run");
        assertThat(whyNot(PartlyOff.class, false)).contains("has a test that is disabled: off");
        assertThat(whyNot(ChecklistTest.class, true)).contains("is run every time, and the document says long");
    }

    private static Optional<Class<?>> test(String name) throws IOException {
        try (Stream<Path> sources = Files.walk(TESTS)) {
            return sources.filter(file -> file.getFileName().toString().equals(name + ".java"))
                    .findFirst()
                    .map(file -> TESTS.relativize(file).toString().replace(".java", "").replace('/', '.'))
                    .map(ChecklistTest::loaded);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, ChecklistTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " has no class", e);
        }
    }

    /** Why a test would not be seen to fail in the ordinary run; empty when it would. */
    private static Optional<String> whyNot(Class<?> test, boolean saysLong) {
        if (isOff(test)) return Optional.of("is disabled");
        List<Method> methods = methods(test).toList();
        Optional<Method> off = methods.stream().filter(ChecklistTest::isOff).findFirst();
        if (off.isPresent()) return Optional.of("has a test that is disabled: " + off.get().getName());
        if (methods.isEmpty() || Modifier.isAbstract(test.getModifiers())) return Optional.of("has no test that is run");
        boolean everyTime = !isLong(test) && methods.stream().anyMatch(method -> !isLong(method));
        if (everyTime && saysLong) return Optional.of("is run every time, and the document says long");
        return everyTime || saysLong
                ? Optional.empty()
                : Optional.of("is run in long runs only, and the document does not say so: `" + test.getSimpleName() + "` (long)");
    }

    private static Stream<Method> methods(Class<?> test) {
        Stream<Method> inherited = test.getSuperclass() == null ? Stream.empty() : methods(test.getSuperclass());
        Stream<Method> inside = Arrays.stream(test.getDeclaredClasses())
                .filter(inner -> inner.isAnnotationPresent(Nested.class))
                .flatMap(ChecklistTest::methods);
        Stream<Method> own = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> isAnnotated(method, Testable.class));
        return Stream.of(inherited, inside, own).flatMap(all -> all);
    }

    private static boolean isOff(AnnotatedElement element) {
        return isAnnotated(element, Disabled.class)
                || Arrays.stream(element.getAnnotations())
                        .anyMatch(one -> one.annotationType().getName().startsWith("org.junit.jupiter.api.condition."));
    }

    private static boolean isLong(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream().anyMatch(tag -> tag.value().equals("long"));
    }

    private static boolean isAnnotated(AnnotatedElement element, Class<? extends Annotation> with) {
        return AnnotationSupport.isAnnotated(element, with);
    }

    @Disabled("so that the judge has one to find")
    private static final class SwitchedOff {
        @Test
        void on() {}
    }

    @Tag("long")
    private static final class OnlyLong {
        @Test
        void on() {}
    }

    private static final class Nothing {}

    private static final class PartlyOff {
        @Test
        void on() {}

        @Disabled("so that the judge has one to find")
        @Test
        void off() {}
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (!line.matches("\\| V\\d+\\.\\d+.*")) continue;
            List<String> cells = Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
            assertThat(cells).as(line).hasSize(3);
            rows.add(new Row(cells.get(0), cells.get(1), cells.get(2)));
        }
        return rows;
    }
}
