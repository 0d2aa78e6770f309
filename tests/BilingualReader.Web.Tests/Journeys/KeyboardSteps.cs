using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Walks a page by its stops of the tab key.</summary>
internal static class KeyboardSteps
{
    private const int MostStops = 80;

    // Null when the focus can be seen: something is drawn around the element, and nothing lies over it.
    private const string WhatHidesTheFocus = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          if (element.type === 'date') return null; // The browser draws the focus on its parts, out of our reach.
          const drawn = node => { const style = getComputedStyle(node); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1; };
          const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`;
          const face = getComputedStyle(element).opacity === '0' ? element.nextElementSibling : element;
          if (!drawn(face)) return `${name}: no outline`;
          const box = [...face.getClientRects()].find(rect => rect.width > 0) ?? face.getBoundingClientRect();
          const x = box.left + Math.min(box.width / 2, 40), y = box.top + Math.min(box.height / 2, 12);
          if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${name}: outside of the window at ${x}, ${y}`;
          const top = document.elementFromPoint(x, y);
          return top && (face.contains(top) || top.contains(face) || element.contains(top)) ? null : `${name}: under ${top && top.outerHTML.slice(0, 80)}`;
        }
        """;

    /// <summary>Presses the key until the element has the focus; every stop on the way must be seen.</summary>
    public static async Task TabToAsync(this IPage page, ILocator wanted, string key = "Tab")
    {
        await wanted.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync(key);
            await page.FocusIsSeenAsync();
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail($"The focus never comes to {wanted}.");
    }

    /// <summary>Waits until the focus can be seen: scrolling takes some frames.</summary>
    public static async Task FocusIsSeenAsync(this IPage page)
    {
        try
        {
            await page.WaitForFunctionAsync($"() => ({WhatHidesTheFocus})() === null", null, new() { Timeout = 3_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail(await page.EvaluateAsync<string?>(WhatHidesTheFocus) ?? "The focus was not seen for three seconds.");
        }
    }
}
