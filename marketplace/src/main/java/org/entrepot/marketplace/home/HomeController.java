package org.entrepot.marketplace.home;

import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
@OpenTo(Audience.ANYONE)
final class HomeController {
  @GetMapping("/")
  String home() {
    return "home";
  }
}
