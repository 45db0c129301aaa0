package org.mithaq.rest.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.Confidentiality;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.DocumentViews;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.json.PropertyValues;
import org.mithaq.rest.setting.TableAnswers;
import org.mithaq.rest.setting.TableAnswers.Table;
import org.mithaq.rest.setting.TableAnswers.TableBody;
import org.mithaq.review.Routing;
import org.mithaq.review.RoutingRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The routing table: read, tried, put in force. */
@RestController
final class RoutingController {

    private static final String TABLE = "/settings/routing-table";

    private final Routing routing;
    private final RouteViews views;
    private final DocumentViews documents;

    RoutingController(Routing routing, RouteViews views, DocumentViews documents) {
        this.routing = routing;
        this.views = views;
        this.documents = documents;
    }

    /**
     * @param amount in whole units of the currency
     * @param table to be tried instead of the one in force
     */
    record TrialBody(
            @Nullable String type,
            @Nullable String category,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String risk,
            @Nullable String language,
            @Nullable Confidentiality confidentiality,
            @Nullable String table) {}

    @GetMapping(path = TABLE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Table> read(Actor actor) {
        return TableAnswers.read(routing.table(), actor);
    }

    @PutMapping(path = TABLE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Table> write(Actor actor, @RequestBody TableBody body, HttpServletRequest request) {
        return TableAnswers.write(routing.table(), actor, body, request);
    }

    record Findings(List<Routing.Finding> findings) {}

    @GetMapping(path = TABLE + "/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    Findings check(Actor actor) {
        return new Findings(routing.check(actor));
    }

    @PostMapping(path = "/routes/trial", produces = MediaType.APPLICATION_JSON_VALUE)
    RouteView trial(Actor actor, @RequestBody TrialBody body) {
        String given = Json.required("type", body.type());
        QName type = PropertyValues.name(given)
                .map(name -> documents.type(name).name())
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-DOC-002", given));
        RoutingRequest request = new RoutingRequest(
                type,
                Optional.ofNullable(body.category()),
                Optional.ofNullable(body.amount()),
                Optional.ofNullable(body.currency()),
                Optional.ofNullable(body.risk()),
                Optional.ofNullable(body.language()),
                body.confidentiality() == null ? Confidentiality.ORGANISATION : body.confidentiality());
        return views.view(
                body.table() == null ? routing.route(request) : routing.trial(request, body.table()), actor.language());
    }
}
