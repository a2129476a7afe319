package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A demonstration, whose passwords everybody knows, is reached from its own machine alone, whatever address it is told. */
class LoopbackOnlyTest {

    private static final String SERVER = "mongodb://db.example.gov.vn";

    /** Another address than the one a demonstration listens at, and on this machine too. */
    private static final String ANOTHER_ADDRESS = "127.0.0.2";

    @Test
    void a_demonstration_listens_at_the_loopback_address_and_nowhere_else() throws Exception {
        assertThat(answers(new Settings(Path.of("data"), "", "demo", "", "", "demo"), "127.0.0.1")).isTrue();
        assertThat(answers(new Settings(Path.of("data"), "", "demo", "", "", "demo"), ANOTHER_ADDRESS)).isFalse();
        assertThat(answers(new Settings(Path.of("data"), "", "", "", "", "demo"), ANOTHER_ADDRESS))
                .as("without a mode and a database server it is a demonstration")
                .isFalse();
    }

    @Test
    void an_office_listens_where_it_is_told() throws Exception {
        assertThat(answers(new Settings(Path.of("data"), "", "local", "", "", "demo"), ANOTHER_ADDRESS)).isTrue();
        assertThat(answers(new Settings(Path.of("data"), SERVER, "production", "/keys/master", "", "demo"), ANOTHER_ADDRESS))
                .isTrue();
    }

    /** Whether a server that was told to listen everywhere can be reached at an address. */
    private static boolean answers(Settings settings, String address) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getByName("0.0.0.0"));
        new LoopbackOnly(settings).customize(factory);
        WebServer server = factory.getWebServer();
        server.start();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, server.getPort()), 2_000);
            return true;
        } catch (IOException nobodyListens) {
            return false;
        } finally {
            server.stop();
        }
    }
}
