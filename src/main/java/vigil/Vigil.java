package vigil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vigil.eventlog.Fsck;

/** Starts the server, or with {@code fsck} checks the log instead. */
@SpringBootApplication
public class Vigil {

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("fsck")) {
            System.exit(new Fsck(System.getenv(), System.out).run());
        }
        SpringApplication.run(Vigil.class, args);
    }
}
