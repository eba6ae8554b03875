import "@tipengage/cards/tokens.css";
import "@tipengage/cards/controls.css";
import "@tipengage/cards/cards.css";
import "./share.css";
import { beginHeadingsAt } from "@tipengage/cards/renderCard";
import { createClient } from "./client";
import { createPage } from "./page";
import { followTheme } from "./theme";

const address = location.pathname.replace(/\/+$/, "");
const client = createClient((input, init) => fetch(input, init), address);

beginHeadingsAt(2);
followTheme(document.documentElement, (query) => matchMedia(query));
document.getElementById("app")?.replaceChildren(createPage(document.documentElement, client));
