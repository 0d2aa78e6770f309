using BilingualReader.Web;

var app = Composition.Build(args);
app.Run();
