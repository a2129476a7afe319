package vigil.documents.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.documents.EvidenceSettings;
import vigil.documents.scanner.VirusScanner.State;
import vigil.documents.scanner.VirusScanner.Verdict;

/** Speaking with clamd over a real connection: what it says counts, and silence is no verdict. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClamdTest {

    private final ScannerInTests server = new ScannerInTests(3_000_000);
    private final Clamd clamd = new Clamd(server.settings());

    ClamdTest() throws IOException {}

    @AfterAll
    void close() throws IOException {
        server.close();
    }

    @Test
    void a_clean_file_is_clean_and_every_byte_of_it_was_sent() throws Exception {
        long before = server.bytes();
        assertThat(clamd.scan(new ByteArrayInputStream(new byte[2_000_001]))).isEqualTo(new Verdict.Clean());
        assertThat(server.bytes() - before).isEqualTo(2_000_001);
    }

    @Test
    void a_virus_is_named() throws Exception {
        assertThat(clamd.scan(bytes("before " + ScannerInTests.EICAR))).isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
    }

    @Test
    void a_file_too_long_for_the_scanner_gets_no_verdict() {
        assertThatThrownBy(() -> clamd.scan(new ByteArrayInputStream(new byte[50_000_000])))
                .isInstanceOf(ScannerUnreachable.class);
    }

    @Test
    void silence_and_an_empty_port_are_no_verdict() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Clamd deaf = new Clamd(at(silent.getLocalPort()));
            assertThatThrownBy(() -> deaf.scan(bytes("x"))).isInstanceOf(ScannerUnreachable.class);
            assertThat(deaf.state()).isEqualTo(State.UNREACHABLE);
            silent.close();
            assertThatThrownBy(() -> deaf.scan(bytes("x"))).isInstanceOf(ScannerUnreachable.class);
        }
    }

    @Test
    void its_state_is_asked_of_it() {
        assertThat(clamd.state()).isEqualTo(State.READY);
        assertThat(new ScannerHealth(clamd).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(new ScannerHealth(new NoScanner()).health().getStatus().getCode()).isEqualTo("UNKNOWN");
    }

    private static EvidenceSettings.Scanner at(int port) {
        return new EvidenceSettings.Scanner("127.0.0.1", port, Duration.ofMillis(500), Duration.ofMillis(300));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
