package vigil.testing.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.test.context.DynamicPropertyRegistry;
import vigil.testing.TestServer;

/** A real mail server on this machine, and an office that sends by it. */
public final class MailServer {

    private MailServer() {}

    /** One that takes mails by SMTP on a free port once it is started. */
    public static GreenMail onFreePort() {
        return new GreenMail(new ServerSetup(TestServer.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** Starts it and lets the office of a test send by it, as {@code vigil@example.vn}. */
    public static void start(GreenMail mail, DynamicPropertyRegistry properties) {
        mail.start();
        properties.add("vigil.mail.host", () -> "localhost");
        properties.add("vigil.mail.port", () -> mail.getSmtp().getPort());
        properties.add("vigil.mail.from", () -> "vigil@example.vn");
        properties.add("vigil.mail.tls", () -> "false");
        properties.add("vigil.mail.address", () -> "https://vigil.example.vn");
    }
}
