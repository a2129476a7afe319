package vigil;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vigil.documents.Evidence;
import vigil.eventlog.Fsck;
import vigil.eventlog.Verify;
import vigil.vault.KeyCare;

/** Starts the server; with {@code fsck} checks the log, with {@code verify} a proof file, with {@code keys} looks after the keys instead. */
@SpringBootApplication
public class Vigil {

    public static void main(String[] args) {
        if (args.length > 0 && !args[0].startsWith("--")) {
            System.exit(run(args[0], List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(Vigil.class, args);
    }

    /** A command that ends; a word that is mistyped starts no server. Only what it finds goes to the output. */
    private static int run(String command, List<String> arguments) {
        System.setProperty("logback.configurationFile", "logback-commands.xml");
        if (command.equals("fsck") && arguments.isEmpty()) {
            return new Fsck(System.getenv(), Evidence.COLLECTIONS, System.out).run();
        }
        return switch (command) {
            case "keys" -> new KeyCare(System.getenv(), System.out).run(arguments);
            case "verify" -> new Verify(System.out).run(arguments);
            default -> {
                System.out.println("Usage: nothing (starts the server), fsck, verify FILE [KEY], or keys …");
                yield 2;
            }
        };
    }
}
