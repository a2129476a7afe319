package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import vigil.Vigil;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.register.FindCases;

/** An application that was closed leaves no thread behind that would keep its process alive. */
@Tag("long")
class ClosedApplicationTest {

    /** Opens an office that has its demonstration told, asks it something, and closes it. */
    public static void main(String[] args) {
        try (var office = SpringApplication.run(Vigil.class, args)) {
            var questions = office.getBean(Questions.class);
            questions.ask(FindCases.all(), Asker.of(Actor.of("officer", Role.OFFICER)));
            System.out.println("events: " + (office.getBean(EventHistory.class).head() + 1));
        }
        System.out.println("closed");
    }

    @Test
    void its_process_ends() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("vigil.test.data", "target/test-data"), "closed-" + UUID.randomUUID());
        Path out = Files.createDirectories(folder).resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), ClosedApplicationTest.class.getName(),
                        "--vigil.data=" + folder.resolve("data"), "--vigil.mode=demo", "--vigil.demonstration=true",
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the process has ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains("closed");
        assertThat(process.exitValue()).isZero();
    }
}
