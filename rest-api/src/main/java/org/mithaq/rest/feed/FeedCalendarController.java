package org.mithaq.rest.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.feed.Feeds;
import org.mithaq.rest.http.PublicAddresses;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What calendar programs read. Nobody is signed in: the host lets this one address through, and the address is the secret. */
@RestController
final class FeedCalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final FeedCalendar calendar;

    FeedCalendarController(Feeds feeds, Lifecycle lifecycle, Messages messages, PublicAddresses addresses) {
        this.feeds = feeds;
        this.calendar = new FeedCalendar(lifecycle, messages, addresses);
    }

    @GetMapping("/calendar/feed/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        byte[] written = calendar.write(feeds.fetch(token, request.getRemoteAddr()));
        response.setHeader("Cache-Control", "private, no-cache");
        return ResponseEntity.ok()
                .eTag("\"" + UUID.nameUUIDFromBytes(written) + "\"")
                .header("Content-Disposition", "attachment; filename=\"mithaq.ics\"")
                .contentType(CALENDAR)
                .body(written);
    }
}
