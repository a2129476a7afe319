package vigil;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vigil.eventlog.Fsck;
import vigil.eventlog.Verify;
import vigil.vault.KeyCare;

/** Starts the server; with {@code fsck} checks the log, with {@code verify} a proof file, with {@code keys} looks after the keys instead. */
@SpringBootApplication
public class Vigil {

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("fsck")) {
            System.exit(new Fsck(System.getenv(), System.out).run());
        }
        if (args.length > 0 && args[0].equals("keys")) {
            System.exit(new KeyCare(System.getenv(), System.out).run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(new Verify(System.out).run(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(Vigil.class, args);
    }
}
