import type { Route } from "#lib/sandbox/api/router.ts";
import { accountRoutes } from "#lib/sandbox/api/routes/account.ts";
import { deliveriesRoutes } from "#lib/sandbox/api/routes/deliveries.ts";
import { ordersRoutes } from "#lib/sandbox/api/routes/orders.ts";
import { surroundingsRoutes } from "#lib/sandbox/api/routes/surroundings.ts";
import { toolsRoutes } from "#lib/sandbox/api/routes/tools.ts";

/** Everything the sandbox's pages can do, as JSON; scripts depend on it. */
export const routes: Route[] = [
  ...accountRoutes,
  ...ordersRoutes,
  ...deliveriesRoutes,
  ...surroundingsRoutes,
  ...toolsRoutes,
];

/** The API, described by itself. */
export const overview = () => ({
  calls: routes.map(({ method, path, what, body }) => ({
    method,
    path: `/sandbox/api/${path}`,
    what,
    body,
  })),
});
