package vigil.security.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is enough for one minute ({@code VIGIL_LIMIT_REQUESTS} and so on); {@code 0} is no limit. They hold for all servers
 * together, but for the first, which holds for each by itself.
 *
 * @param address requests of one address, of everybody behind it together
 * @param requests requests of one account
 * @param signIns passwords and codes sent from one address
 * @param uploads files of one account
 * @param exports proofs made or checked, documents, tables and copies for persons taken out by one account
 */
@ConfigurationProperties("vigil.limits")
public record LimitSettings(
        @DefaultValue("3000") int address,
        @DefaultValue("1200") int requests,
        @DefaultValue("60") int signIns,
        @DefaultValue("60") int uploads,
        @DefaultValue("120") int exports) {

    int of(Limited what) {
        return switch (what) {
            case ADDRESS -> address;
            case REQUESTS -> requests;
            case SIGN_INS -> signIns;
            case UPLOADS -> uploads;
            case EXPORTS -> exports;
        };
    }
}
