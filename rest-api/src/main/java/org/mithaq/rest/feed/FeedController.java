package org.mithaq.rest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.feed.CalendarFeed;
import org.mithaq.feed.Feeds;
import org.mithaq.rest.http.PublicAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that the person who asks has made for calendar programs. */
@RestController
@RequestMapping(path = "/calendar/feeds", produces = MediaType.APPLICATION_JSON_VALUE)
final class FeedController {

    private final Feeds feeds;
    private final PublicAddresses addresses;

    FeedController(Feeds feeds, PublicAddresses addresses) {
        this.feeds = feeds;
        this.addresses = addresses;
    }

    record Answer(List<FeedView> feeds) {}

    /**
     * @param address absolute, or from the base of the API; only in the answer that made it
     * @param fetched when a program last read it; absent before the first time
     */
    record FeedView(
            String id,
            boolean mine,
            Instant made,
            @Nullable Instant fetched,
            @Nullable String address) {

        static FeedView of(CalendarFeed feed, @Nullable String address) {
            return new FeedView(
                    feed.id(), feed.mine(), feed.made(), feed.fetched().orElse(null), address);
        }
    }

    record NewFeed(boolean mine) {}

    @GetMapping
    Answer list(Actor actor) {
        return new Answer(
                feeds.of(actor).stream().map(feed -> FeedView.of(feed, null)).toList());
    }

    @PostMapping
    ResponseEntity<FeedView> make(Actor actor, @RequestBody NewFeed body) {
        Feeds.Made made = feeds.make(actor, body.mine());
        String address = addresses.api("calendar/feed/" + made.token().value() + ".ics");
        return ResponseEntity.status(HttpStatus.CREATED).body(FeedView.of(made.feed(), address));
    }

    @DeleteMapping("/{feed}")
    ResponseEntity<Void> takeBack(Actor actor, @PathVariable String feed) {
        feeds.takeBack(actor, feed);
        return ResponseEntity.noContent().build();
    }
}
