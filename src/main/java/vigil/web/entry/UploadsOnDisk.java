package vigil.web.entry;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.ground.WorkFolder;

/** Lets what is uploaded be spooled inside the data folder instead of the machine's temporary folder. */
@Configuration(proxyBeanMethods = false)
class UploadsOnDisk {

    @Bean
    MultipartConfigElement uploads(MultipartProperties limits, WorkFolder folder) {
        limits.setLocation(folder.path().toString());
        return limits.createMultipartConfig();
    }
}
