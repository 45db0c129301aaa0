package org.mithaq.rest.host;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.mithaq.rest.http.Host;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers without a person: versions are compared before anybody signs in. */
@RestController
final class HostController {

    private final Host host;

    HostController(Host host) {
        this.host = host;
    }

    /** @param uploadLimit in bytes, so that a page can refuse a larger file before it travels */
    record VersionView(String version, String host, long uploadLimit) {}

    @GetMapping(path = "/version", produces = MediaType.APPLICATION_JSON_VALUE)
    VersionView version() {
        return new VersionView(host.version(), host.name(), host.uploadLimit());
    }

    @GetMapping("/openapi.yaml")
    void description(HttpServletResponse response) throws IOException {
        try (InputStream yaml = HostController.class.getResourceAsStream("/org/mithaq/rest/openapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("openapi.yaml is missing from the archive");
            }
            byte[] bytes = yaml.readAllBytes();
            response.setContentType("application/yaml;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
