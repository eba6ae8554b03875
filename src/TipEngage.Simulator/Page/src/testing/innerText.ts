import "@tipengage/cards/testing/innerText";
