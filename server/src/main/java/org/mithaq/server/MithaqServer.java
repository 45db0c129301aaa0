package org.mithaq.server;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * The stand-alone host; with {@code restore} or {@code drill} as the first argument what brings a backup back, with {@code
 * import-archive} what takes an archive over. Settings come from {@code mithaq.properties} in the working folder and from the
 * environment.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServerSettings.class)
@Import({
    ArchiveConfiguration.class,
    BacklogConfiguration.class,
    DatabaseConfiguration.class,
    DemoConfiguration.class,
    DocumentConfiguration.class,
    BackupConfiguration.class,
    HealthConfiguration.class,
    LiteratureConfiguration.class,
    FeedConfiguration.class,
    PartnerConfiguration.class,
    ReviewConfiguration.class,
    SignatureConfiguration.class,
    ScheduleConfiguration.class,
    SearchConfiguration.class,
    NotificationConfiguration.class,
    AccessConfiguration.class,
    AlertConfiguration.class,
    SecurityConfiguration.class,
    WebConfiguration.class
})
public class MithaqServer {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && RestoreCommand.NAMES.contains(arguments[0])) {
            System.exit(RestoreCommand.run(arguments));
        }
        if (arguments.length > 0 && arguments[0].equals(ArchiveCommand.NAME)) {
            System.exit(ArchiveCommand.run(arguments));
        }
        SpringApplication application = new SpringApplication(MithaqServer.class);
        application.setDefaultProperties(
                Map.of("spring.config.additional-location", "optional:file:./mithaq.properties"));
        application.run(arguments);
    }
}
