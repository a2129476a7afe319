package vigil.security.browser;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vigil.ground.CannotStart;
import vigil.ground.Mode;

/**
 * How the server is reached from outside, and whom somebody tells who finds a hole in it.
 *
 * @param address where people reach the server ({@code VIGIL_PUBLIC_ADDRESS})
 * @param tls {@code true} or {@code false}; blank: as the address says, and in production always
 * @param securityContact {@code mailto:} or {@code https:} address for {@code security.txt}; blank: there is no such file
 * @param securityExpires until when that file may be believed, at most a year ahead (RFC 9116)
 */
@ConfigurationProperties("vigil.outside")
public record OutsideSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String tls,
        @DefaultValue("") String securityContact,
        @DefaultValue("") String securityExpires) {

    public OutsideSettings {
        if (!tls.isBlank() && !tls.equals("true") && !tls.equals("false")) {
            throw new CannotStart("VIGIL_TLS is '" + tls + "'.", "Set it to true or false, or remove it.");
        }
        if (!securityContact.isBlank()) {
            if (!securityContact.matches("(mailto:|https://|tel:)\\S+")) {
                throw new CannotStart(
                        "VIGIL_SECURITY_CONTACT is '" + securityContact + "', which is no address.",
                        "Write it like mailto:security@example.gov.vn.");
            }
            instant(securityExpires);
        }
    }

    /** Whether browsers reach the server over TLS, its own or that of a proxy before it. */
    boolean overTls(Mode mode) {
        if (!tls.isBlank()) return tls.equals("true");
        return mode == Mode.PRODUCTION || address.startsWith("https://");
    }

    /** The file {@code security.txt}; empty when nobody is named or what it says is too old to be believed. */
    public Optional<String> securityTxt(Instant now) {
        if (securityContact.isBlank() || !instant(securityExpires).isAfter(now)) return Optional.empty();
        String place = address.isBlank() ? "" : "Canonical: " + address + "/.well-known/security.txt\n";
        return Optional.of("Contact: " + securityContact + "\nExpires: " + instant(securityExpires)
                + "\nPreferred-Languages: vi, en\n" + place);
    }

    private static Instant instant(String expires) {
        try {
            return Instant.parse(expires.strip());
        } catch (DateTimeException e) {
            throw new CannotStart(
                    "VIGIL_SECURITY_EXPIRES is '" + expires + "', which is not an instant; security.txt must have one.",
                    "Write it like 2027-06-30T17:00:00Z, at most a year ahead.",
                    e);
        }
    }
}
