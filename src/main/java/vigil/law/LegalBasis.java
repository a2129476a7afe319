package vigil.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By which dated rule something was computed.
 *
 * @param rule the rule's id, for example {@code INV_FATAL}
 * @param effectiveFrom the day the rule came into force, {@code null} for "since before records began"
 * @param reference where it stands, for example {@code Luật 84/2015/QH13, Đ.35(6)(d)}
 */
public record LegalBasis(String rule, @Nullable LocalDate effectiveFrom, String reference) {}
