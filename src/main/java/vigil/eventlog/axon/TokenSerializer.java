package vigil.eventlog.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's serializer for everything that is no event: its tokens. Of named types only Axon's tokens are read. */
public final class TokenSerializer {

    private TokenSerializer() {}

    /** The serializer. */
    public static Serializer create() {
        BasicPolymorphicTypeValidator tokens = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokens))
                .build();
    }
}
