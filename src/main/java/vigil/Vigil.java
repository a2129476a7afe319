package vigil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class Vigil {

    public static void main(String[] args) {
        SpringApplication.run(Vigil.class, args);
    }
}
