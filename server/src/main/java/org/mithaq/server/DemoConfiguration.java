package org.mithaq.server;

import org.mithaq.server.access.Accounts;
import org.mithaq.server.demo.DemoPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoPeople demoPeople(Accounts accounts) {
        DemoPeople people = new DemoPeople(accounts);
        people.make();
        return people;
    }
}
