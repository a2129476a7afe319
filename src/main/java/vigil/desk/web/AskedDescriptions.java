package vigil.desk.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import vigil.fields.JsonSchemas;
import vigil.web.Asked;
import vigil.web.Sent;

/** Writes the {@link Asked} and {@link Sent} records of controllers into the OpenAPI document, as they are read. */
@Component
final class AskedDescriptions implements OperationCustomizer {

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(Asked.class, Sent.class);
    }

    private final MessageSource messages;

    AskedDescriptions(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        JsonSchemas schemas = new JsonSchemas(messages, LocaleContextHolder.getLocale(), new Components());
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Asked.class)) ask(operation, schemas.plain(parameter.getParameterType()));
            if (parameter.hasParameterAnnotation(Sent.class)) send(operation, schemas.plain(parameter.getParameterType()));
        }
        return operation;
    }

    private static void ask(Operation operation, Schema<?> record) {
        List<String> required = record.getRequired() == null ? List.of() : record.getRequired();
        record.getProperties().forEach((name, schema) -> operation.addParametersItem(new Parameter()
                .in("query")
                .name(name)
                .description(schema.getDescription())
                .required(required.contains(name))
                .schema(schema)));
    }

    private static void send(Operation operation, Schema<?> record) {
        operation.requestBody(new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(record))));
    }
}
