package vigil.testing.proof;

import java.nio.file.Path;
import java.util.List;

/** The check of published vectors in Python, as a process of its own. */
public final class SecondVectors {

    private SecondVectors() {}

    /** What it says of a file of vectors, and how it ended: 0 when every one is right, 1 when one is wrong. */
    public static SecondVerifier.Output check(Path vectors) {
        return SecondVerifier.output(List.of("python3", "docs/verifier/vigil_vectors.py", vectors.toString()));
    }
}
