package vigil.testing.program;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** The classes of the program, without those of its tests; read once, which takes some seconds. */
public final class Program {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vigil");

    private Program() {}

    public static JavaClasses classes() {
        return CLASSES;
    }

    /** The records of some kind. */
    public static <T> Stream<Class<? extends T>> records(Class<T> kind) {
        return CLASSES.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(kind))
                .map(type -> type.reflect().asSubclass(kind));
    }
}
