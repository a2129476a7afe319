package vigil.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vigil.ground.OutsideNames;
import vigil.kernel.Confidential;

/** Events as the feed sends them: codes by their outside names, and of a sealed text only that it is there. */
final class MaskedJson {

    private MaskedJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new OutsideNames())
                .addModule(new SimpleModule("vigil-masked").addSerializer(Confidential.class, new Mask()))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static final class Mask extends ValueSerializer<Confidential> {
        @Override
        public void serialize(Confidential value, JsonGenerator out, SerializationContext context) {
            if (value instanceof Confidential.Clear(String text)) {
                out.writeString(text);
                return;
            }
            out.writeStartObject();
            out.writeBooleanProperty("sealed", true);
            out.writeEndObject();
        }
    }
}
