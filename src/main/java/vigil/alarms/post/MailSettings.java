package vigil.alarms.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vigil.ground.CannotStart;

/**
 * The office's mail server ({@code VIGIL_MAIL_HOST} and so on); without a host no mail is sent.
 *
 * @param passwordFile a file whose first line is the password; never the password itself
 * @param from the sender's address
 * @param tls whether the connection must be encrypted with STARTTLS and the server's certificate be right
 * @param address where people reach this server, for links
 */
@ConfigurationProperties("vigil.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String passwordFile,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String address) {

    private static final String PATIENCE_MS = "15000";

    public MailSettings {
        if (!host.isBlank() && from.isBlank()) {
            throw new CannotStart(
                    "VIGIL_MAIL_HOST is set, but nobody is named as the sender.",
                    "Set VIGIL_MAIL_FROM to the office's address for alarms.");
        }
    }

    /** Whether mails are sent at all. */
    boolean isSet() {
        return !host.isBlank();
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        Properties mail = sender.getJavaMailProperties();
        mail.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
        mail.setProperty("mail.smtp.timeout", PATIENCE_MS);
        mail.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
        mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls));
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(tls));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password());
            mail.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }

    private String password() {
        try {
            return Files.readAllLines(Path.of(passwordFile)).getFirst().strip();
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "The password of the mail server cannot be read from VIGIL_MAIL_PASSWORD_FILE.",
                    "Put it on the first line of a file that only the server may read.",
                    e);
        }
    }
}
