package vigil.accident;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Coded;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/**
 * How the office learned of the accident; its receipt starts the statutory clocks.
 *
 * @param channel in person, phone, fax, e-mail, telegram, …
 */
public record Notice(
        Source source,
        String channel,
        OffsetDateTime receivedAt,
        @OneLine @Nullable Confidential declaredBy,
        @Nullable Form form) {

    /** Who told. */
    public enum Source {
        EMPLOYER,
        COMMUNE,
        POLICE,
        PROVINCE,
        PRESS,
        OTHER
    }

    /** The form it came on (appendix of Decree 39/2016/NĐ-CP). */
    public enum Form implements Coded {
        /** Declaration by the employer. */
        III,
        /** Declaration for a worker without contract. */
        IV,
        /** Quick report of the provincial department. */
        XIII;

        @Override
        public String code() {
            return name();
        }
    }
}
