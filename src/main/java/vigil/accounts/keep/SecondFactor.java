package vigil.accounts.keep;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** One-time codes by the clock (RFC 6238: six digits, thirty seconds, SHA-1, as every authenticator app reads them). */
@Component
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    SecondFactor(Clock clock) {
        this.clock = clock;
    }

    /** A new secret. */
    public byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The time step of a code that is right now, or was or will be half a minute from now; empty when it is wrong. */
    public OptionalLong step(byte[] secret, String code) {
        String typed = code.replaceAll("\\s", "");
        long now = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
        for (long step = now - 1; step <= now + 1; step++) {
            if (at(secret, step).equals(typed)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    String at(byte[] secret, long step) {
        try {
            Instant moment = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a secret", e);
        }
    }

    /** The secret as letters to be typed. */
    public static String typed(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : secret) {
            buffer = buffer << 8 | one & 0xff;
            bits += 8;
            while (bits >= 5) text.append(BASE32[buffer >>> (bits -= 5) & 31]);
        }
        return text.toString();
    }

    /** What an authenticator app reads. */
    public static String address(String account, byte[] secret) {
        return "otpauth://totp/Vigil:" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "?secret=" + typed(secret)
                + "&issuer=Vigil";
    }

    /** The address as the path of a drawing, one unit per square, and the drawing's width. */
    public static Square square(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            }
        }
        return new Square(path.toString(), code.size);
    }

    /** A square to be scanned. */
    public record Square(String path, int size) {}
}
