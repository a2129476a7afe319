package vigil.ground;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of everything that is stored: records in the order of their components, codes as outside names, times in
 * ISO-8601 with the offset they came with, nothing written for what is missing.
 */
public final class StoreJson {

    private StoreJson() {}

    /** A mapper that reads only what it knows; sealed texts need a form of their own. */
    public static JsonMapper.Builder builder() {
        return configure(JsonMapper.builder());
    }

    /** The same for a mapper that somebody else builds. */
    public static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
        return mapper.addModule(new OutsideNames())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
