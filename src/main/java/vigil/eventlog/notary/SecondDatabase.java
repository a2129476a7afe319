package vigil.eventlog.notary;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a second database is named that keeps checkpoints; an empty text is as good as none. */
final class SecondDatabase implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("vigil.proofs.anchor-uri", "").isBlank();
    }
}
