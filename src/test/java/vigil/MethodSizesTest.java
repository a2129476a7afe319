package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Methods of at most 25 lines and constructors of at most four parameters outside records, read from the syntax tree. */
class MethodSizesTest {

    private static final int LINES = 25;
    private static final int PARAMETERS = 4;

    @Test
    void no_method_is_longer_than_25_lines() throws IOException {
        assertThat(findings().stream().filter(finding -> finding.startsWith("long")).toList()).isEmpty();
    }

    @Test
    void no_constructor_outside_records_has_more_than_4_parameters() throws IOException {
        assertThat(findings().stream().filter(finding -> finding.startsWith("wide")).toList()).isEmpty();
    }

    private static List<String> findings() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(java).hasSizeGreaterThan(50);
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            List<String> found = new ArrayList<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, positions, found).scan(unit, null);
            }
            return found;
        }
    }

    /** Visits every method with the kind of type it stands in. */
    private static final class Measure extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String where = unit.getSourceFile().getName() + " " + method.getName();
            long lines = line(positions.getEndPosition(unit, method)) - line(start(method)) + 1;
            if (lines > LINES) found.add("long " + lines + " " + where);
            boolean inRecord = ((ClassTree) getCurrentPath().getParentPath().getLeaf()).getKind() == Tree.Kind.RECORD;
            if (method.getReturnType() == null && !inRecord && method.getParameters().size() > PARAMETERS) {
                found.add("wide " + method.getParameters().size() + " " + where);
            }
            return super.visitMethod(method, nothing);
        }

        /** Where the method's name and body begin, past its annotations. */
        private long start(MethodTree method) {
            Tree first = method.getReturnType() == null ? method : method.getReturnType();
            return positions.getStartPosition(unit, first);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
