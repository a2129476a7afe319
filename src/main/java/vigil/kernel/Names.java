package vigil.kernel;

import java.util.Locale;

/** Outside names of types and codes: kebab-case, so that renaming a Java thing is seen by the contract tests. */
public final class Names {

    private Names() {}

    /** {@code LetterSigned} is {@code letter-signed}; a {@link StoredAs} annotation wins over the Java name. */
    public static String of(Class<?> type) {
        StoredAs stored = type.getAnnotation(StoredAs.class);
        return stored == null ? kebab(type.getSimpleName()) : stored.value();
    }

    /** {@code HOA_TOC} is {@code hoa-toc}; an enum that is {@link Coded} says its own code. */
    public static String of(Enum<?> constant) {
        return constant instanceof Coded coded
                ? coded.code()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
