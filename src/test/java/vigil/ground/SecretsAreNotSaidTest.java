package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import vigil.kernel.Actor;
import vigil.kernel.Role;

/**
 * Whatever a setting or another record of ours is called that may hold a secret, its {@code toString} does not say it: what is logged or
 * stands in a message of an exception must not open anything.
 */
class SecretsAreNotSaidTest {

    private static final String PLANTED = "hoa-sim-tim-42";
    private static final String PLANTED_URI = "mongodb://office:" + PLANTED + "@db.example/vigil";
    private static final Pattern SECRET = Pattern.compile("(?i:.*(password|passphrase|secret|token|credential).*)|uri|.*Uri");

    /** Names that sound like secrets and are none. */
    private static final Set<String> NONE = Set.of("passwordFile", "clientSecretFile");

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(String.class, "x"), Map.entry(Path.class, Path.of("x")), Map.entry(int.class, 1), Map.entry(long.class, 1L),
            Map.entry(boolean.class, true), Map.entry(Optional.class, Optional.empty()), Map.entry(List.class, List.of()),
            Map.entry(Map.class, Map.of()), Map.entry(Set.class, Set.of()), Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Actor.class, Actor.of("x", Role.OFFICER)));

    @Test
    void no_setting_tells_a_password_or_the_address_that_holds_one() {
        List<Class<?>> settings = settings();
        assertThat(settings).contains(Settings.class).hasSizeGreaterThan(4);
        assertThat(settings).allSatisfy(SecretsAreNotSaidTest::keepsItsSecrets);
    }

    @Test
    void no_other_record_tells_a_secret_either() {
        List<Class<?>> records = recordsWithSecrets();
        assertThat(records).extracting(Class::getSimpleName).contains("Account");
        assertThat(records).allSatisfy(SecretsAreNotSaidTest::keepsItsSecrets);
        System.out.println("secrets: " + settings().size() + " kinds of settings, " + records.size() + " records with secrets");
    }

    private static void keepsItsSecrets(Class<?> type) {
        Object filled = filled(type);
        assertThat(String.valueOf(filled)).as(type.getName()).doesNotContain(PLANTED);
    }

    private static boolean isSecret(RecordComponent component) {
        if (Key.class.isAssignableFrom(component.getType())) return true;
        return component.getType() == String.class && SECRET.matcher(component.getName()).matches() && !NONE.contains(component.getName());
    }

    private static List<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return classes(scanner);
    }

    private static List<Class<?>> recordsWithSecrets() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter((reader, _) -> Record.class.getName().equals(reader.getClassMetadata().getSuperClassName()));
        return classes(scanner).stream()
                .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(SecretsAreNotSaidTest::isSecret))
                .toList();
    }

    private static List<Class<?>> classes(ClassPathScanningCandidateComponentProvider scanner) {
        List<Class<?>> found = new ArrayList<>();
        scanner.findCandidateComponents("vigil").forEach(definition -> {
            try {
                found.add(Class.forName(definition.getBeanClassName(), false, SecretsAreNotSaidTest.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return found;
    }

    private static Object filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            DefaultValue[] defaults = Arrays.stream(constructor.getParameters())
                    .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                    .toArray(DefaultValue[]::new);
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) values[i] = value(components[i], defaults[i]);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill " + type, e);
        }
    }

    private static @Nullable Object value(RecordComponent component, @Nullable DefaultValue otherwise) {
        Class<?> type = component.getType();
        if (isSecret(component) && type == String.class) return component.getName().endsWith("ri") ? PLANTED_URI : PLANTED;
        if (component.getName().endsWith("File")) return "x.file";
        if (otherwise == null || otherwise.value().length == 0) {
            return type.isEnum() ? type.getEnumConstants()[0] : PLAIN.get(type);
        }
        String text = otherwise.value()[0];
        return type == String.class ? text : type == Path.class ? Path.of(text) : PLAIN.get(type);
    }
}
