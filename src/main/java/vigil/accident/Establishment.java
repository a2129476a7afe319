package vigil.accident;

import org.jspecify.annotations.Nullable;
import vigil.kernel.Command.Fact;
import vigil.kernel.Command.MayBearAName;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/**
 * Where the accident happened, as a legal body.
 *
 * @param type 1–9, the establishment types of the report forms (Decree 39/2016/NĐ-CP, App. XIV)
 */
public record Establishment(
        @Fact @MayBearAName @OneLine Confidential name,
        @Nullable Integer type,
        @Nullable String taxCode,
        @Fact @OneLine @Nullable Confidential address) {

    public Establishment {
        if (type != null && (type < 1 || type > 9)) {
            throw new IllegalArgumentException("an establishment type is 1 to 9");
        }
    }
}
