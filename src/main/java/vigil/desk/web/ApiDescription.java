package vigil.desk.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.kernel.Actor;

/** The frame of the OpenAPI document: title, sign-in, and what of the controllers' parameters is not of the outside. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI frame() {
        return new OpenAPI()
                .info(new Info()
                        .title("Vigil")
                        .version("1")
                        .description("Theo dõi mọi vụ tai nạn lao động nghiêm trọng từ tin báo đầu tiên đến khi khép hồ sơ."
                                + " Follows every serious work accident from the first notice to closure."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
