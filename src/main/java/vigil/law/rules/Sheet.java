package vigil.law.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vigil.law.Words;

/** One mapping of a law file; a missing or misspelt value stops the start, naming the key. */
public final class Sheet {

    private final String where;
    private final Map<?, ?> values;

    private Sheet(String where, Map<?, ?> values) {
        this.where = where;
        this.values = values;
    }

    /**
     * What a YAML text holds, every value as the text that stands there: a day or a number in no quotes is still that text.
     *
     * @throws YAMLException it is no YAML, or a key stands twice in one mapping
     */
    public static @Nullable Object parse(String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        DumperOptions never = new DumperOptions();
        return new Yaml(new SafeConstructor(strict), new Representer(never), never, strict, new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {} // everything is a text
                })
                .load(text);
    }

    /** What a file says. */
    public static Sheet of(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) return new Sheet(where, map);
        throw new IllegalStateException(where + " is not a mapping");
    }

    /** A text that must be there. */
    public String text(String key) {
        return required(key, optional(key));
    }

    /** A text, if it is there. */
    public @Nullable String optional(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** A list of texts; empty when it is not there. */
    public List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    /** A day, if it is there; written in quotes as {@code "2025-07-01"}. */
    public @Nullable LocalDate date(String key) {
        String value = optional(key);
        return value == null ? null : LocalDate.parse(value);
    }

    /** A number, if it is there. */
    public @Nullable Integer number(String key) {
        String value = optional(key);
        return value == null ? null : Integer.valueOf(value);
    }

    /** A yes or no; no when it is not there. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(optional(key));
    }

    /** Words in both languages that must be there. */
    public Words words(String key) {
        Sheet sheet = of(where + "/" + key, values.get(key));
        return new Words(sheet.text("vi"), sheet.text("en"));
    }

    /** A mapping that must be there. */
    public Sheet sheet(String key) {
        return of(where + "/" + key, values.get(key));
    }

    /** The keys of this mapping, in the order of the file. */
    public List<String> keys() {
        return values.keySet().stream().map(Object::toString).toList();
    }

    /** A list of mappings that must be there. */
    public Stream<Sheet> items(String key) {
        required(key, values.get(key));
        return list(key).stream().map(item -> of(where + "/" + key, item));
    }

    private List<?> list(String key) {
        Object value = values.get(key);
        if (value == null) return List.of();
        if (value instanceof List<?> list) return list;
        throw new IllegalStateException(where + ": " + key + " is not a list");
    }

    private <T> T required(String key, @Nullable T value) {
        if (value == null) throw new IllegalStateException(where + ": " + key + " is missing in " + values);
        return value;
    }
}
